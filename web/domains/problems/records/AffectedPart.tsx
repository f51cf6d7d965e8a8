import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { type Column, Table } from '../../../design/Table.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import css from '../problems.module.css';
import { useText } from '../text.ts';
import { affectedQuery } from './api.ts';
import type { Affected, ProblemInFull } from './types.ts';
import { useProblemActs } from './use-problem-acts.ts';

/** The affected requests, growing by themselves; one that does not belong is left out. */
export function AffectedPart({ problem }: { problem: ProblemInFull }) {
  const say = useText();
  const words = useWords();
  const list = useInfiniteQuery(affectedQuery(problem.id));
  const columns = useColumns(problem);
  const rows = list.data?.pages.flatMap((page) => page.items);
  return (
    <Panel title={say('problems.affected')} meta={say('problems.affected.text')}>
      {list.error && !rows && <p className="dim">{sentenceOf(list.error, words)}</p>}
      {!rows && !list.error && <Skeleton rows={4} shape="lines" label={words('word.loading')} />}
      {rows?.length === 0 && <p className="dim">{say('problems.affected.none')}</p>}
      {rows && rows.length > 0 && (
        <Table caption={say('problems.affected')} rows={rows} keyOf={(row) => row.id} columns={columns} />
      )}
      {list.hasNextPage && (
        <Button kind="quiet" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </Panel>
  );
}

function useColumns(problem: ProblemInFull): Column<Affected>[] {
  const say = useText();
  const slug = useSlug();
  const dates = useDates();
  const acts = useProblemActs();
  const about = (row: Affected) => (
    <div className={css.about}>
      <PageLink className={`link ${css.name}`} to={paths.request(slug, row.number)} search={{}}>
        {row.subject}
      </PageLink>
      <ul className={css.examples}>
        <li>{row.customer.name}</li>
      </ul>
    </div>
  );
  const told = (row: Affected) =>
    row.told && (
      <Chip small tone={row.told === 'changed' ? 'kept' : 'line'}>
        {say(`problems.told.${row.told}`)}
      </Chip>
    );
  const out = (row: Affected) => (
    <IconButton
      icon="x"
      label={say('problems.leaveOut', { number: row.number })}
      onClick={() => void acts.leaveOut(problem.id, row.id)}
    />
  );
  const columns: Column<Affected>[] = [
    { key: 'request', head: say('groups.request'), cell: about },
    {
      key: 'came',
      head: say('groups.came'),
      tight: true,
      wide: true,
      cell: (row) => dates.shortDay(row.createdAt),
    },
    { key: 'told', head: say('problems.told'), tight: true, cell: told },
  ];
  return problem.mayWork ? [...columns, { key: 'out', head: '', tight: true, cell: out }] : columns;
}
