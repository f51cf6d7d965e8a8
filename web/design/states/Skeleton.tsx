import { cx } from '../cx.ts';
import css from './states.module.css';

/** Rows in the shape of what comes: a face and three lines, or plain lines. */
export function Skeleton({
  rows = 6,
  shape = 'rows',
  label,
}: {
  rows?: number;
  shape?: 'rows' | 'lines';
  label: string;
}) {
  return (
    <div className={css.skeleton} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className={cx(shape === 'rows' ? css.bones : css.bonesPlain)} aria-hidden="true">
          {shape === 'rows' && <i className={css.face} />}
          <i style={{ width: `${WIDTHS[row % 3]}%` }} />
          <i style={{ width: `${WIDTHS[(row + 1) % 3]}%` }} />
          {shape === 'rows' && <i style={{ width: `${WIDTHS[(row + 2) % 3]}%` }} />}
        </div>
      ))}
    </div>
  );
}

const WIDTHS = [44, 82, 63];
