import { Panel } from '../../../design/Page.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { usePercent } from '../../quality/use-percent.ts';
import css from '../retention.module.css';
import { useText } from '../text.ts';
import type { Reckoned } from '../types.ts';
import { useDays } from '../use-days.ts';

/** The cohort triangle as a table: the darker a field, the more of those customers ordered in that month. */
export function CohortsPanel({ reckoned }: { reckoned: Reckoned }) {
  const say = useText();
  const days = useDays();
  const number = useNumber();
  const { cohorts, average } = reckoned.overview;
  const longest = Math.max(1, ...cohorts.map(({ ordered }) => ordered.length - 1));
  const later = Array.from({ length: longest }, (_, at) => at + 1);
  return (
    <Panel title={say('staying.cohorts')} meta={say('staying.cohorts.text')}>
      <div className={css.wide}>
        <table className={css.cohorts}>
          <caption className="sr">{say('staying.cohorts')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('staying.cohorts.first')}</th>
              <th scope="col">{say('staying.cohorts.size')}</th>
              {later.map((months) => (
                <th key={months} scope="col">
                  {number(months)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cohorts.map(({ month, customers, ordered }) => (
              <tr key={month}>
                <th scope="row">{days.month(month)}</th>
                <td className={css.size}>{number(customers)}</td>
                {later.map((months) => (
                  <Field
                    key={months}
                    share={shareIn(ordered[months], customers)}
                    isOpen={months === ordered.length - 1}
                  />
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{say('staying.cohorts.all')}</th>
              <td className={css.size} />
              {later.map((months) => (
                <Field key={months} share={average[months]} isOpen={false} />
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

const shareIn = (count: number | undefined, of: number) => (count === undefined ? undefined : count / of);

function Field({ share, isOpen }: { share: number | undefined; isOpen: boolean }) {
  const percent = usePercent();
  if (share === undefined) return <td />;
  const strength = Math.round(Math.min(1, share * 1.6) * 40);
  return (
    <td
      data-open={isOpen || undefined}
      style={{ background: `color-mix(in oklch, var(--accent) ${strength}%, var(--accent-tint))` }}
    >
      {percent(share)}
    </td>
  );
}
