import { cx } from './cx.ts';
import css from './Dot.module.css';

/** A status as a dot: hollow is new, half is under way, full is done. Words always stand beside it. */
export function Dot({
  fill,
  tone,
}: {
  fill: 'hollow' | 'half' | 'full';
  tone: 'accent' | 'soon' | 'kept' | 'quiet';
}) {
  return <span className={cx(css.dot, css[fill], css[tone])} aria-hidden="true" />;
}
