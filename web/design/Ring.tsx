import { cx } from './cx.ts';
import css from './Ring.module.css';

/** The clock ring: what is left of a time as an arc, a full disc when it is over. Words always stand beside it. */
export function Ring({ left, tone, size = 14 }: RingProps) {
  const middle = size / 2;
  const radius = middle - 1.5;
  const around = 2 * Math.PI * radius;
  const share = Math.min(1, Math.max(0, left)) * around;
  return (
    <svg
      className={cx(css.ring, css[tone])}
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      aria-hidden="true"
    >
      {tone === 'late' ? (
        <>
          <circle className={css.full} cx={middle} cy={middle} r={middle - 0.5} />
          <path
            className={css.bang}
            d={`M${middle} ${size * 0.28}v${size * 0.24}M${middle} ${size * 0.71}v.01`}
          />
        </>
      ) : (
        <>
          <circle className={css.track} cx={middle} cy={middle} r={radius} />
          <circle
            className={css.arc}
            cx={middle}
            cy={middle}
            r={radius}
            strokeDasharray={`${share.toFixed(2)} ${around.toFixed(2)}`}
            transform={`rotate(-90 ${middle} ${middle})`}
          />
        </>
      )}
    </svg>
  );
}

/** Colour only where it matters: near, over, or ended in time. */
export type RingTone = 'quiet' | 'soon' | 'late' | 'kept';

interface RingProps {
  /** What is left, from 0 to 1. */
  left: number;
  tone: RingTone;
  size?: 14 | 18;
}
