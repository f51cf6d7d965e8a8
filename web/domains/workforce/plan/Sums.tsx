import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { usePercent } from '../../quality/use-percent.ts';
import { useText } from '../text.ts';
import type { WeekSums } from '../types.ts';
import css from '../workforce.module.css';

/** A week in six figures. */
export function Sums({ sums }: { sums: WeekSums }) {
  const say = useText();
  const dates = useDates();
  const number = useNumber();
  const percent = usePercent();
  const hours = (value: number) =>
    say('workforce.hours', { hours: number(value, { maximumFractionDigits: 0 }) });
  const figures = [
    ['needed', hours(sums.neededHours), false],
    ['planned', hours(sums.plannedHours), false],
    ['missing', hours(sums.missingHours), sums.missingHours > 0],
    ['unused', hours(sums.unusedHours), false],
    ['wait', sums.waitSeconds === null ? '–' : dates.duration(Math.round(sums.waitSeconds)), false],
    ['endless', percent(sums.endlessShare), sums.endlessShare > 0],
  ] as const;
  return (
    <dl className={css.sums}>
      {figures.map(([key, value, isBad]) => (
        <div key={key}>
          <dt>{say(`workforce.sum.${key}`)}</dt>
          <dd data-bad={isBad || undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
