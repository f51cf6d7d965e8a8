import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { Level } from '../types.ts';
import { usePercent } from '../use-percent.ts';

/** Where a share lies: its interval as a bar from nothing to all, a dot for the mean, and the words beside it. */
export function Range({ level, goal }: { level: Level; goal?: number }) {
  const say = useText();
  const percent = usePercent();
  const { n, mean, low, high, says } = level;
  if (mean === null || low === null || high === null || says === 'too-little')
    return <span className="dim t12">{say('quality.tooLittle', { count: n })}</span>;
  return (
    <span className={css.range}>
      <svg viewBox="0 0 100 12" width="100" height="12" aria-hidden="true" data-says={says}>
        <line className={css.track} x1="0" x2="100" y1="6" y2="6" />
        <line className={css.reach} x1={low * 100} x2={Math.max(high * 100, low * 100 + 1)} y1="6" y2="6" />
        {goal !== undefined && <path className={css.goal} d={`M${goal * 100} 1V11`} />}
        <circle cx={Math.min(97, Math.max(3, mean * 100))} cy="6" r="3" />
      </svg>
      <span className={css.rangeWords}>
        <b>{percent(mean)}</b>{' '}
        <span className="dim t12">
          {say('quality.between', { low: percent(low), high: percent(high), count: n })}
        </span>
      </span>
    </span>
  );
}
