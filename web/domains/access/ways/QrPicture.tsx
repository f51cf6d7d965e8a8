import { encode } from 'uqr';
import css from './ways.module.css';

/** A text as a picture that a phone reads; drawn here, so that no secret leaves the page. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  // Dark on light with a margin, whatever the look of the page: cameras read nothing else.
  const { data, size } = encode(text, { ecc: 'M', border: 3 });
  const path = data
    .flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      className={css.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}
