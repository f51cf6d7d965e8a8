import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../design/Page.tsx';
import { State } from '../../design/states/State.tsx';
import { type Column, Table } from '../../design/Table.tsx';
import { useLanguage, useNumber } from '../../platform/messages/text.tsx';
import { wordsIn } from '../../platform/words/words-in.ts';
import { type Asked, experienceQuery, type Mean } from './experience.ts';
import { useText } from './text.ts';

/** What customers are asked about the clauses, and what they answered; while nobody has, it says so. */
export default function ExperiencePart({ policyId }: { policyId: string }) {
  const say = useText();
  const number = useNumber();
  const language = useLanguage();
  const { data } = useQuery(experienceQuery(policyId));
  if (!data) return null;
  const mean = ({ n, mean: value, low, high }: Mean) =>
    value === null
      ? say('experience.few', { count: n })
      : low === null || high === null
        ? round(value)
        : say('experience.mean', { mean: round(value), low: round(low), high: round(high), count: n });
  const round = (value: number) => number(Math.round(value * 100) / 100);
  const columns: Column<Asked>[] = [
    {
      ...{ key: 'question', head: say('experience.question') },
      cell: (row) => (
        <>
          <b>{row.number}</b> {wordsIn(row.question, language)}
        </>
      ),
    },
    {
      key: 'experienced',
      head: say('experience.experienced'),
      number: true,
      cell: (row) => mean(row.experienced),
    },
    {
      key: 'expected',
      head: say('experience.expected'),
      number: true,
      wide: true,
      cell: (row) => mean(row.expected),
    },
    { key: 'gap', head: say('experience.gap'), number: true, wide: true, cell: (row) => mean(row.gap) },
  ];
  return (
    <Panel title={say('experience.title')} meta={say('experience.method', { fewest: data.fewest })}>
      {data.clauses.length === 0 ? (
        <State icon="heart" title={say('experience.nothingAsked')} />
      ) : (
        <>
          {data.answers === 0 && <p className="dim">{say('experience.noAnswers')}</p>}
          {data.experienced !== null && (
            <p>
              {say('experience.whole', { mean: round(data.experienced) })}{' '}
              {data.gap !== null && say('experience.wholeGap', { gap: round(data.gap) })}
            </p>
          )}
          <Table
            caption={say('experience.title')}
            rows={data.clauses}
            keyOf={(row) => row.clauseKey}
            columns={columns}
            stacks
          />
        </>
      )}
    </Panel>
  );
}
