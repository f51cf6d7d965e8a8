import { Table } from '../../../design/Table.tsx';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { clockOfSlot, noonOf, plusDays } from '../dates.ts';
import { useText } from '../text.ts';
import type { Plan } from '../types.ts';
import css from '../workforce.module.css';
import { DayBars } from './DayBars.tsx';

const slots = 48;

/** Need, planned, missing and unused people of a week, day by day, with the same as a table below. */
export function WeekPicture({ plan }: { plan: Plan }) {
  const say = useText();
  const dates = useDates();
  const number = useNumber();
  const bars = plan.capacity.map((one, slot) => ({ ...one, need: plan.need[slot] ?? 0 }));
  const most = Math.max(...bars.map(({ planned, need }) => Math.max(planned, need)));
  const days = Array.from({ length: 7 }, (_, i) => ({
    date: plusDays(plan.weekOf, i),
    bars: bars.slice(i * slots, (i + 1) * slots),
  }));
  const hours = (values: readonly number[]) =>
    number(values.reduce((sum, one) => sum + one, 0) / 2, { maximumFractionDigits: 1 });
  return (
    <figure className={css.week}>
      <Legend />
      {days.map(({ date, bars: own }) => (
        <div key={date} className={css.day}>
          <span>{dates.shortDay(noonOf(date))}</span>
          <DayBars bars={own} most={most} />
        </div>
      ))}
      <div className={css.day} aria-hidden="true">
        <span />
        <span className={css.row} style={{ justifyContent: 'space-between' }}>
          {[0, 12, 24, 36, 48].map((slot) => (
            <span key={slot}>{clockOfSlot(slot)}</span>
          ))}
        </span>
      </div>
      <details className="t12">
        <summary>{say('workforce.asTable')}</summary>
        <Table
          caption={say('workforce.plan')}
          rows={days}
          keyOf={({ date }) => date}
          columns={[
            { key: 'day', head: say('workforce.day'), cell: ({ date }) => dates.shortDay(noonOf(date)) },
            ...(['need', 'planned', 'missing', 'unused'] as const).map((key) => ({
              key,
              head: say(`workforce.legend.${key}`),
              number: true,
              cell: (one: (typeof days)[number]) => hours(one.bars.map((bar) => bar[key])),
            })),
          ]}
        />
      </details>
    </figure>
  );
}

/** What the colours mean. */
export function Legend() {
  const say = useText();
  return (
    <ul className={css.legend}>
      {(['planned', 'missing', 'unused', 'need'] as const).map((key) => (
        <li key={key}>
          <i data-is={key === 'planned' ? 'base' : key} />
          {say(`workforce.legend.${key}`)}
        </li>
      ))}
    </ul>
  );
}
