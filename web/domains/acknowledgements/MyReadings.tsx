import { useQuery } from '@tanstack/react-query';
import { Chip } from '../../design/Chip.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { type Column, Table } from '../../design/Table.tsx';
import { useDates, useLanguage } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../platform/router/paths.ts';
import { useWords } from '../../platform/words/index.ts';
import { wordsIn } from '../../platform/words/words-in.ts';
import { type MyReading, myReadingsQuery } from './api.ts';
import { useText } from './text.ts';

/** What I am to read and sign, the soonest first, and what I have signed. */
export default function MyReadings() {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const dates = useDates();
  const language = useLanguage();
  const { data } = useQuery(myReadingsQuery);
  if (!data) return <Skeleton rows={3} shape="lines" label={words('word.loading')} />;
  if (data.length === 0)
    return <State icon="shield-check" title={say('readings.none')} text={say('readings.none.text')} />;
  const columns: Column<MyReading>[] = [
    {
      ...{ key: 'name', head: say('readings.column.policy') },
      cell: (row) => (
        <PageLink className="link" to={paths.policy(slug, row.policyId)} search={{}}>
          {wordsIn(row.names, language)}
        </PageLink>
      ),
    },
    {
      ...{ key: 'due', head: say('readings.column.state'), tight: true },
      cell: (row) =>
        row.signedAt ? (
          <Chip small tone="kept">
            {say('readings.signed.on', { date: dates.shortDay(row.signedAt) })}
          </Chip>
        ) : (
          <Chip small tone={row.isLate ? 'breach' : 'soon'}>
            {say(row.isLate ? 'readings.late' : 'readings.due', { date: dates.shortDay(row.dueAt) })}
          </Chip>
        ),
    },
  ];
  return (
    <Table
      caption={say('readings.mine')}
      rows={data}
      keyOf={(row) => row.id}
      columns={columns}
      onOpen={(row) => go(paths.policy(slug, row.policyId), {})}
    />
  );
}
