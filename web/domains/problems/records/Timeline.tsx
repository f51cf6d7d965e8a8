import { useQuery } from '@tanstack/react-query';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import css from '../problems.module.css';
import { useText } from '../text.ts';
import { timelineQuery } from './api.ts';
import { barsOf, placeOf, size } from './bars.ts';

/** A group over the last twelve weeks: each day a bar, bursts in colour, and a line where the problem was mended. */
export function Timeline({ groupId, fixedAt = null }: { groupId: string; fixedAt?: string | null }) {
  const say = useText();
  const number = useNumber();
  const dates = useDates();
  const { data } = useQuery(timelineQuery(groupId));
  if (!data || data.counts.every((count) => count === 0)) return null;
  const bars = barsOf(data);
  const fixed = placeOf(data, fixedAt);
  const sum = data.counts.reduce((all, count) => all + count, 0);
  const width = size.width / data.counts.length;
  const bursts = data.bursts.filter((burst) => burst.level === 1);
  return (
    <figure className={css.timeline}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="none" aria-hidden="true">
        <line x1="0" x2={size.width} y1={size.height - size.foot} y2={size.height - size.foot} />
        {bars.map((bar) => (
          <rect
            key={bar.x}
            x={bar.x + 0.5}
            y={bar.y}
            width={Math.max(1, width - 1)}
            height={bar.height}
            data-level={Math.min(2, bar.level)}
          />
        ))}
        {fixed !== null && <path d={`M${fixed} 0V${size.height}`} />}
      </svg>
      <figcaption className="t12 dim">
        {say('problems.timeline', { count: number(sum), from: dates.shortDay(data.from) })}
        {bursts.map(({ from, to }) => {
          const [first, last] = [dates.shortDay(from), dates.shortDay(to)];
          const words = first === last ? 'problems.timeline.burstDay' : 'problems.timeline.burst';
          return ` · ${say(words, { from: first, to: last })}`;
        })}
        {fixed !== null &&
          fixedAt &&
          ` · ${say('problems.timeline.fixed', { day: dates.shortDay(fixedAt) })}`}
      </figcaption>
    </figure>
  );
}
