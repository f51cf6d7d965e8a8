import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../design/Button.tsx';
import { Chip, type Tone } from '../../design/Chip.tsx';
import { IconButton } from '../../design/layers/IconButton.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { type Column, Table } from '../../design/Table.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { useDates } from '../../platform/messages/text.tsx';
import { useNow } from '../../platform/messages/use-now.ts';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../platform/router/paths.ts';
import { useWords } from '../../platform/words/index.ts';
import { useMay } from '../team/use-me.ts';
import { promisesQuery } from './api.ts';
import { nearness } from './due-words.ts';
import css from './one/promises.module.css';
import { useText } from './text.ts';
import type { PromiseFilters, PromiseItem } from './types.ts';
import { useDueWords } from './use-due-words.ts';
import { usePromiseActs } from './use-promise-acts.ts';

/** Promises by the time at which they are due; each opens its request. */
export function PromiseTable({ filters, caption, nothing }: PromiseTableProps) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const list = useInfiniteQuery(promisesQuery(filters));
  const columns = useColumns();
  const rows = list.data?.pages.flatMap((page) => page.items);
  if (list.error && !rows)
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(list.error, words)}>
        <Button onClick={() => void list.refetch()}>{words('word.tryAgain')}</Button>
      </State>
    );
  if (!rows) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  if (rows.length === 0 && nothing) return <p className="dim">{nothing}</p>;
  if (rows.length === 0)
    return <State icon="flag" title={say('promises.empty')} text={say('promises.empty.text')} />;
  return (
    <>
      <Table
        caption={caption}
        rows={rows}
        keyOf={(row) => row.id}
        onOpen={(row) => go(paths.request(slug, row.request.number), {})}
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

interface PromiseTableProps {
  filters: PromiseFilters;
  caption: string;
  /** A line in place of the picture, where nothing to see is good news. */
  nothing?: string;
}

const tones: Record<PromiseItem['state'], Tone> = {
  ...{ open: 'plain', kept: 'kept', broken: 'breach', withdrawn: 'line', moved: 'line' },
};

function useColumns(): Column<PromiseItem>[] {
  const say = useText();
  const due = useDueWords();
  const slug = useSlug();
  const state = (row: PromiseItem) => <StateChip promise={row} />;
  const request = (row: PromiseItem) => (
    <div className={css.about}>
      <PageLink className={`link ${css.subject}`} to={paths.request(slug, row.request.number)} search={{}}>
        {row.request.subject}
      </PageLink>
      <span className="t12 dim">
        {[row.customer.name, row.words && `“${row.words}”`].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
  return [
    { key: 'due', head: say('promises.until'), tight: true, cell: (row) => due(row) },
    { key: 'request', head: say('promises.request'), cell: request },
    { key: 'owner', head: say('promises.owner'), cell: (row) => row.owner?.name ?? '–' },
    { key: 'team', head: say('promises.team'), cell: (row) => row.team?.name ?? '–' },
    { key: 'state', head: say('promises.state'), tight: true, cell: state },
    { key: 'acts', head: '', tight: true, cell: (row) => <Acts promise={row} /> },
  ];
}

function StateChip({ promise }: { promise: PromiseItem }) {
  const say = useText();
  const dates = useDates();
  const now = new Date(useNow(60_000));
  if (promise.state !== 'open')
    return (
      <Chip small tone={tones[promise.state]}>
        {say(`promises.state.${promise.state}`)}
      </Chip>
    );
  const near = nearness(promise.dueAt, now);
  const duration = dates.duration(Math.abs(Date.parse(promise.dueAt) - now.getTime()) / 1000);
  return (
    <Chip small tone={near === 'late' ? 'breach' : near === 'soon' ? 'soon' : 'plain'}>
      {near === 'late' ? say('promises.late', { duration }) : say('promises.left', { duration })}
    </Chip>
  );
}

function Acts({ promise }: { promise: PromiseItem }) {
  const say = useText();
  const acts = usePromiseActs();
  const mayWrite = useMay('promises:write');
  if (promise.state !== 'open' || !mayWrite) return null;
  return (
    <IconButton
      icon="check"
      label={say('promises.keep')}
      onClick={(event) => {
        event.stopPropagation();
        void acts.keep(promise);
      }}
    />
  );
}
