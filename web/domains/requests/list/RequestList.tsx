import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useAct } from '../../../platform/keyboard/Keyboard.tsx';
import { paths, useGo, useOpenNumber, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { requestQuery, requestsQuery } from '../api.ts';
import { SelectBox } from '../bulk/SelectBox.tsx';
import { useSelectKeys } from '../bulk/use-select-keys.ts';
import { neighbour, rowsOf } from '../list-rows.ts';
import { useText } from '../text.ts';
import type { Filters, RequestItem } from '../types.ts';
import css from './list.module.css';
import { RequestRow } from './RequestRow.tsx';

/**
 * The list: only what is in sight is drawn, further pages come while one scrolls, j and k move through it. With a
 * request open beside it they open the next one; `warm` fetches what a request will need before it is opened.
 */
export function RequestList({ filters, me, empty, warm, label }: ListProps) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const list = useInfiniteQuery(requestsQuery(filters));
  const requests = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const now = useMinute();
  const rows = useMemo(() => rowsOf(requests, filters.sort, now), [requests, filters.sort, now]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? GROUP : ROW),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
  });
  const drawn = virtual.getVirtualItems();
  const lastDrawn = drawn.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastDrawn > rows.length - 12) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, lastDrawn, rows.length]);

  const warmUp = useWarming(warm);
  const marked = useListKeys(requests, warmUp, (number) => {
    const index = rows.findIndex((row) => row.kind === 'request' && row.request.number === number);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  });
  const openNumber = useOpenNumber();
  useSelectKeys(list, { requests, marked, listed: JSON.stringify(filters) });

  if (list.isPending) return <Skeleton rows={8} label={words('word.loading')} />;
  if (list.isError && requests.length === 0) {
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(list.error, words)}>
        <Button onClick={() => void list.refetch()}>{words('word.tryAgain')}</Button>
      </State>
    );
  }
  if (requests.length === 0) return <div className={css.rows}>{empty}</div>;
  return (
    <div
      ref={scroller}
      className={`${css.rows} scroll`}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={marked ? `request-${marked}` : undefined}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {drawn.map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <div
              key={item.key}
              role="presentation"
              className={css.slot}
              style={{ transform: `translateY(${item.start}px)`, height: item.size }}
            >
              {row.kind === 'group' ? (
                <div className={css.group}>
                  {say(`requests.age.${row.age}`)}
                  <b>{hasNextPage && item.index + row.count + 1 >= rows.length ? '' : row.count}</b>
                </div>
              ) : (
                <>
                  <RequestRow
                    request={row.request}
                    to={paths.request(slug, row.request.number)}
                    open={openNumber === String(row.request.number)}
                    marked={marked === row.request.number && openNumber === null}
                    mine={row.request.assignee?.id === me}
                    now={now}
                    onWarm={() => warmUp(row.request)}
                  />
                  <SelectBox id={row.request.id} number={row.request.number} />
                </>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const ROW = 80;
const GROUP = 30;

/** j, k, o: the mark of the list, or the open request itself when one is open beside it. */
function useListKeys(
  requests: RequestItem[],
  warmUp: (request: RequestItem) => void,
  reveal: (number: number) => void,
) {
  const slug = useSlug();
  const go = useGo();
  const open = useOpenNumber();
  const [mark, setMark] = useState<number | null>(null);
  const current = open ? Number(open) : mark;
  const move = (step: 1 | -1) => {
    const next = neighbour(requests, current, step);
    if (!next) return;
    const after = neighbour(requests, next.number, step);
    if (after) warmUp(after);
    setMark(next.number);
    reveal(next.number);
    if (open) go(paths.request(slug, next.number), undefined, true);
  };
  useAct('list.next', () => move(1));
  useAct('list.previous', () => move(-1));
  useAct(
    'list.open',
    () => current !== null && go(paths.request(slug, current)),
    open === null && mark !== null,
  );
  return current;
}

/** What the list knows of a request is what it shows at first when opened; the rest is fetched on the way. */
function useWarming(warm: (request: RequestItem) => void) {
  const client = useQueryClient();
  return (request: RequestItem) => {
    client.setQueryData(requestQuery(String(request.number)).queryKey, (known) => known ?? request);
    warm(request);
  };
}

/** The time, moving on once a minute, so that "today" turns into "yesterday" at midnight. */
function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

interface ListProps {
  filters: Filters;
  me: string;
  label: string;
  empty: ReactNode;
  warm: (request: RequestItem) => void;
}
