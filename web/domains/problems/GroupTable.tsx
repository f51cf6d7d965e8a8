import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Chip } from '../../design/Chip.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { type Column, Table } from '../../design/Table.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { useNumber } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../platform/router/paths.ts';
import { useWords } from '../../platform/words/index.ts';
import { groupsQuery } from './api.ts';
import css from './problems.module.css';
import { useText } from './text.ts';
import type { Group } from './types.ts';
import { useGroupName } from './use-group-name.ts';

type Trend = (values: number[]) => ReactNode;

/** Groups by how many requests came lately; each opens its own page. `trend` draws the weeks. */
export function GroupTable({ trend }: { trend: Trend }) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const list = useInfiniteQuery(groupsQuery);
  const columns = useColumns(trend);
  const rows = list.data?.pages.flatMap((page) => page.items);
  if (list.error && !rows)
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(list.error, words)}>
        <Button onClick={() => void list.refetch()}>{words('word.tryAgain')}</Button>
      </State>
    );
  if (!rows) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  if (rows.length === 0)
    return <State icon="repeat" title={say('groups.empty')} text={say('groups.empty.text')} />;
  return (
    <>
      <Table
        caption={say('groups.group')}
        rows={rows}
        keyOf={(row) => row.id}
        onOpen={(row) => go(paths.group(slug, row.id), {})}
        columns={columns}
      />
      {list.hasNextPage && (
        <Button kind="quiet" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </>
  );
}

function useColumns(trend: Trend): Column<Group>[] {
  const say = useText();
  const number = useNumber();
  const slug = useSlug();
  const nameOf = useGroupName();
  const about = (row: Group) => (
    <div className={css.about}>
      <span className={css.line}>
        <PageLink className={`link ${css.name}`} to={paths.group(slug, row.id)} search={{}}>
          {nameOf(row)}
        </PageLink>
        {row.isPinned && (
          <Chip small tone="line">
            {say('groups.pinned')}
          </Chip>
        )}
      </span>
      <ul className={css.examples} aria-label={say('groups.examples')}>
        {row.examples.map(({ id, subject, preview }) => (
          <li key={id}>{subject || preview}</li>
        ))}
      </ul>
    </div>
  );
  return [
    { key: 'group', head: say('groups.group'), cell: about },
    { key: 'trend', head: say('groups.trend'), tight: true, wide: true, cell: (row) => trend(row.trend) },
    { key: 'lastWeek', head: say('groups.lastWeek'), number: true, cell: (row) => number(row.lastWeek) },
    { key: 'open', head: say('groups.open'), number: true, wide: true, cell: (row) => number(row.open) },
    { key: 'size', head: say('groups.size'), number: true, wide: true, cell: (row) => number(row.size) },
  ];
}
