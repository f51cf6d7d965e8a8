import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Words } from '../../../../server/kernel/words.ts';
import { Chip, type Tone } from '../../../design/Chip.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { type Column, Table } from '../../../design/Table.tsx';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import { useLanguage, useNumber } from '../../../platform/messages/text.tsx';
import { wordsIn } from '../../../platform/words/words-in.ts';
import { useStandardWords } from '../../policies/use-standard-words.ts';
import { useText } from '../text.ts';

interface Standard {
  policyId: string;
  clauseKey: string;
  number: string;
  title: Words;
  measure: 'first-reply-within' | 'solved-within' | 'promises-kept' | 'reopened' | 'rated-well';
  target: number;
  hours: number | null;
  days: number;
  met: number;
  of: number;
  share: number | null;
  low: number | null;
  high: number | null;
  verdict: 'kept' | 'missed' | 'unsure' | 'unknown';
}

const standardsQuery = (policy: string) =>
  queryOptions({
    queryKey: ['insights', 'standards', policy],
    queryFn: async () =>
      (await call<Page<Standard>>('GET', '/policy-standards', { query: { policy } })).items,
  });

const tones: Record<Standard['verdict'], Tone> = {
  kept: 'kept',
  missed: 'breach',
  unsure: 'soon',
  unknown: 'plain',
};

/** What the clauses can be held to, beside what really happened. */
export default function StandardsPart({ policyId }: { policyId: string }) {
  const say = useText();
  const number = useNumber();
  const language = useLanguage();
  const standardOf = useStandardWords();
  const { data } = useQuery(standardsQuery(policyId));
  if (!data) return null;
  const percent = (share: number) => number(Math.round(share * 1000) / 10);
  const columns: Column<Standard>[] = [
    {
      ...{ key: 'clause', head: say('standards.clause') },
      cell: (row) => (
        <>
          <b>
            {row.number} {wordsIn(row.title, language)}
          </b>
          <p className="t12 dim">{standardOf(row)}</p>
        </>
      ),
    },
    {
      ...{ key: 'real', head: say('standards.real'), number: true },
      cell: (row) =>
        row.share === null || row.low === null || row.high === null
          ? say('standards.nothing')
          : say('standards.share', {
              ...{ share: percent(row.share), low: percent(row.low), high: percent(row.high) },
              ...{ met: row.met, of: row.of },
            }),
    },
    {
      ...{ key: 'verdict', head: say('standards.verdict'), tight: true },
      cell: (row) => (
        <Chip small tone={tones[row.verdict]}>
          {say(`standards.verdict.${row.verdict}`)}
        </Chip>
      ),
    },
  ];
  return (
    <Panel title={say('standards.title')} meta={say('standards.method')}>
      {data.length === 0 ? (
        <State icon="target" title={say('standards.none')} />
      ) : (
        <Table
          caption={say('standards.title')}
          rows={data}
          keyOf={(row) => `${row.policyId} ${row.clauseKey}`}
          columns={columns}
          stacks
        />
      )}
    </Panel>
  );
}
