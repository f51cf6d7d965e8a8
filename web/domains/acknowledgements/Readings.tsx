import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Chip } from '../../design/Chip.tsx';
import { Segment } from '../../design/forms/Segment.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { type Column, Table } from '../../design/Table.tsx';
import { useDates, useLanguage } from '../../platform/messages/text.tsx';
import { useWords } from '../../platform/words/index.ts';
import { wordsIn } from '../../platform/words/words-in.ts';
import { type ListedReading, readingsQuery } from './api.ts';
import { useText } from './text.ts';

const states = ['late', 'open', 'signed'] as const;

/** For leaders: who is late, who is still asked, and who has signed what. */
export default function Readings({ policyId }: { policyId?: string }) {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const language = useLanguage();
  const [state, setState] = useState<(typeof states)[number]>('late');
  const { data } = useQuery(readingsQuery({ state, ...(policyId && { policy: policyId }) }));
  const columns: Column<ListedReading>[] = [
    { key: 'who', head: say('readings.column.member'), cell: (row) => row.member.name },
    {
      ...{ key: 'policy', head: say('readings.column.policy'), wide: true },
      cell: (row) => `${wordsIn(row.names, language)} ${row.major}`,
    },
    {
      ...{ key: 'state', head: say('readings.column.state'), tight: true },
      cell: (row) =>
        row.signature ? (
          <span title={row.signature.hash}>
            {say('readings.signed.as', {
              name: row.signature.name,
              date: dates.full(row.signature.at),
            })}
          </span>
        ) : (
          <Chip small tone={row.isLate ? 'breach' : 'soon'}>
            {say(row.isLate ? 'readings.late' : 'readings.due', { date: dates.shortDay(row.dueAt) })}
          </Chip>
        ),
    },
  ];
  return (
    <>
      <Segment
        label={say('readings.column.state')}
        value={state}
        onChange={setState}
        options={states.map((value) => ({ value, label: say(`readings.state.${value}`) }))}
      />
      {!data && <Skeleton rows={4} shape="lines" label={words('word.loading')} />}
      {data?.length === 0 && <State icon="shield-check" title={say(`readings.empty.${state}`)} />}
      {data && data.length > 0 && (
        <Table caption={say('readings.title')} rows={data} keyOf={(row) => row.id} columns={columns} />
      )}
    </>
  );
}
