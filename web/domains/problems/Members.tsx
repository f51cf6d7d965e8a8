import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Check } from '../../design/forms/Check.tsx';
import { Panel } from '../../design/Page.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { type Column, Table } from '../../design/Table.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { useDates, useNumber } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { useWords } from '../../platform/words/index.ts';
import { membersQuery } from './api.ts';
import css from './problems.module.css';
import { useText } from './text.ts';
import type { Group, Member } from './types.ts';

const SplitDialog = lazy(() => import('./SplitDialog.tsx').then((m) => ({ default: m.SplitDialog })));

/** The requests of a group; whoever may splits some of them off. */
export function Members({ group, mayWrite }: { group: Group; mayWrite: boolean }) {
  const say = useText();
  const words = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isSplitting, setSplitting] = useState(false);
  const list = useInfiniteQuery(membersQuery(group.id));
  const toggle = (id: string) =>
    setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  const columns = useColumns();
  const choice: Column<Member> = {
    key: 'choice',
    head: '',
    tight: true,
    cell: (row) => (
      <Check checked={chosen.includes(row.id)} onChange={() => toggle(row.id)}>
        <span className="sr">{say('groups.choose', { number: row.number })}</span>
      </Check>
    ),
  };
  const rows = list.data?.pages.flatMap((page) => page.items);
  const split = chosen.length > 0 && (
    <Button icon="split" onClick={() => setSplitting(true)}>
      {say('groups.split')}
    </Button>
  );
  return (
    <Panel title={say('groups.members')} meta={say('groups.members.text')} end={split || undefined}>
      {list.error && !rows && <p className="dim">{sentenceOf(list.error, words)}</p>}
      {!rows && !list.error && <Skeleton rows={5} shape="lines" label={words('word.loading')} />}
      {rows && (
        <Table
          caption={say('groups.members')}
          rows={rows}
          keyOf={(row) => row.id}
          columns={mayWrite ? [choice, ...columns] : columns}
        />
      )}
      {list.hasNextPage && (
        <Button kind="quiet" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
      <Suspense>
        {isSplitting && (
          <SplitDialog
            group={group}
            requestIds={[...chosen]}
            onDone={() => setChosen([])}
            onClose={() => setSplitting(false)}
          />
        )}
      </Suspense>
    </Panel>
  );
}

function useColumns(): Column<Member>[] {
  const say = useText();
  const slug = useSlug();
  const dates = useDates();
  const number = useNumber();
  const about = (row: Member) => (
    <div className={css.about}>
      <PageLink className={`link ${css.name}`} to={paths.request(slug, row.number)} search={{}}>
        {row.subject}
      </PageLink>
      <ul className={css.examples}>
        <li>{[row.customer.name, row.preview].filter(Boolean).join(' · ')}</li>
      </ul>
    </div>
  );
  const share = (row: Member) =>
    row.placedBy ? '–' : number(row.likeness, { style: 'percent', maximumFractionDigits: 0 });
  return [
    { key: 'request', head: say('groups.request'), cell: about },
    {
      key: 'came',
      head: say('groups.came'),
      tight: true,
      wide: true,
      cell: (row) => dates.shortDay(row.createdAt),
    },
    { key: 'likeness', head: say('groups.likeness'), number: true, cell: share },
  ];
}
