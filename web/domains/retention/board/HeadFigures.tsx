import type { ReactNode } from 'react';
import { Panel } from '../../../design/Page.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { useRoughMoney } from '../../orders/use-rough-money.ts';
import { usePercent } from '../../quality/use-percent.ts';
import css from '../retention.module.css';
import { useText } from '../text.ts';
import type { Reckoned } from '../types.ts';

/** The figures that are asked first; what only a model knows says so while there is none. */
export function HeadFigures({ reckoned, currency }: { reckoned: Reckoned; currency: string }) {
  const say = useText();
  const number = useNumber();
  const percent = usePercent();
  const money = useRoughMoney(currency);
  const { repeat, next, lost, value, terms } = reckoned.overview;
  const unknown = <span className="dim">{say('staying.unknown')}</span>;
  const some = (count: number) => number(count, { maximumFractionDigits: 1 });
  const rows: [string, ReactNode, string?][] = [
    [
      say('staying.repeat'),
      percent(repeat.rate),
      say('staying.repeat.below', {
        repeaters: number(repeat.repeaters),
        customers: number(repeat.customers),
        low: percent(repeat.low),
        high: percent(repeat.high),
      }),
    ],
    [
      say('staying.median'),
      next.median === null ? unknown : say('staying.days', { count: Math.round(next.median) }),
    ],
    [
      say('staying.value'),
      value === null ? unknown : money(value),
      value === null ? undefined : say('staying.value.below', { months: terms.months }),
    ],
    [
      say('staying.lost'),
      lost ? some(lost.customers) : unknown,
      lost ? say('staying.lost.below', { low: some(lost.low), high: some(lost.high) }) : undefined,
    ],
    [say('staying.lostCost'), lost ? money(lost.cost) : unknown],
  ];
  return (
    <Panel>
      <dl className={css.numbers}>
        {rows.map(([term, shown, below]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <b>{shown}</b>
              {below && <small className="dim">{below}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
