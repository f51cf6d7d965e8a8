import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Words } from '../../../server/kernel/words.ts';
import { Panel } from '../../design/Page.tsx';
import { State } from '../../design/states/State.tsx';
import { type Column, Table } from '../../design/Table.tsx';
import { call } from '../../platform/client/call.ts';
import { useLanguage, useNumber } from '../../platform/messages/text.tsx';
import { wordsIn } from '../../platform/words/words-in.ts';
import { useText } from './text.ts';

type Mean = { n: number; mean: number | null; low: number | null; high: number | null };
type Asked = {
  clauseKey: string;
  number: string;
  question: Words;
  experienced: Mean;
  expected: Mean;
  gap: Mean;
};
interface Experience {
  answers: number;
  fewest: number;
  experienced: number | null;
  gap: number | null;
  clauses: Asked[];
}

const experienceQuery = (policyId: string) =>
  queryOptions({
    queryKey: ['feedback', 'experience', policyId],
    queryFn: () => call<Experience>('GET', `/policies/${policyId}/experience`),
  });

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
    { key: 'number', head: say('experience.clause'), tight: true, cell: (row) => row.number },
    { key: 'question', head: say('experience.question'), cell: (row) => wordsIn(row.question, language) },
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
          />
        </>
      )}
    </Panel>
  );
}
