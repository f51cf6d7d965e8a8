import { verdicts } from '../../../../server/domains/quality/journal/rules.ts';
import { Table } from '../../../design/Table.tsx';
import { usePercent } from '../use-percent.ts';
import type { Summary } from './api.ts';
import { useText } from './text.ts';

/** How many were good, bad or indifferent, each with its interval, and what was named most. */
export function SummaryTable({ summary, caption }: { summary: Summary; caption: string }) {
  const say = useText();
  const percent = usePercent();
  const { n, shares, differences } = summary;
  if (n === 0) return <p className="dim t13">{say('journal.none')}</p>;
  return (
    <>
      <Table
        caption={caption}
        rows={verdicts.map((verdict) => ({ verdict, ...shares[verdict] }))}
        keyOf={(one) => one.verdict}
        columns={[
          { key: 'verdict', head: caption, cell: (one) => say(`journal.verdict.${one.verdict}`) },
          {
            key: 'share',
            head: say('journal.share'),
            number: true,
            cell: (one) =>
              say('journal.between', {
                ...{ share: percent(one.share), low: percent(one.low), high: percent(one.high) },
                ...{ count: one.count, n },
              }),
          },
        ]}
      />
      {differences.length > 0 && (
        <ul className="t13">
          {differences.map((one) => (
            <li key={one.key}>
              {say('journal.named', {
                ...{ difference: say(`journal.difference.${one.key}`), n: one.n },
                ...{ good: one.good, bad: one.bad },
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
