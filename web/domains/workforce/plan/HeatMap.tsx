import type { CSSProperties } from 'react';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { noonOf, plusDays } from '../dates.ts';
import { useText } from '../text.ts';
import css from '../workforce.module.css';

/** When customers come: hours of the week, the fuller the more. */
export function HeatMap({ weekOf, counts }: { weekOf: string; counts: readonly number[] }) {
  const say = useText();
  const dates = useDates();
  const number = useNumber();
  const at = (day: number, hour: number) => {
    const slot = day * 48 + hour * 2;
    return (counts[slot] ?? 0) + (counts[slot + 1] ?? 0);
  };
  const days = Array.from({ length: 7 }, (_, day) => day);
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  const most = Math.max(0.001, ...days.flatMap((day) => hours.map((hour) => at(day, hour))));
  return (
    <div className={css.wide}>
      <table className={css.heat}>
        <caption className="sr">{say('workforce.heat')}</caption>
        <thead>
          <tr>
            <td />
            {hours.map((hour) => (
              <th key={hour} scope="col">
                {String(hour).padStart(2, '0')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}>
              <th scope="row">{dates.shortDay(noonOf(plusDays(weekOf, day)))}</th>
              {hours.map((hour) => {
                const count = at(day, hour);
                return (
                  <td key={hour} style={{ '--heat': count / most } as CSSProperties}>
                    {count >= 0.05 ? number(count, { maximumFractionDigits: count < 10 ? 1 : 0 }) : ''}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
