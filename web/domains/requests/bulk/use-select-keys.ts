import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Page } from '../../../platform/client/page.ts';
import { useAct } from '../../../platform/keyboard/Keyboard.tsx';
import type { RequestItem } from '../types.ts';
import { mostChosen, selection } from './selection.ts';

type List = UseInfiniteQueryResult<InfiniteData<Page<RequestItem>>>;

/**
 * x chooses the marked request, * all of the view, for which the further pages are fetched first: as many as one act
 * takes. What is chosen is let go with what is listed: nothing is done to a request that is out of sight.
 */
export function useSelectKeys(list: List, { requests, marked, listed }: Shown): void {
  const one = requests.find(({ number }) => number === marked);
  useAct('list.choose', () => one && selection.toggle(one.id), one !== undefined);
  useAct('list.chooseAll', () => void chooseAll(list, requests), requests.length > 0);
  useEffect(() => {
    selection.begin(listed);
    return () => void selection.clear();
  }, [listed]);
}

async function chooseAll(list: List, known: RequestItem[]): Promise<void> {
  let all = known;
  for (let more = list.hasNextPage; more && all.length < mostChosen; ) {
    const next = await list.fetchNextPage();
    all = next.data?.pages.flatMap((page) => page.items) ?? all;
    more = next.hasNextPage && !next.isError;
  }
  selection.choose(all.map(({ id }) => id));
}

interface Shown {
  requests: RequestItem[];
  marked: number | null;
  /** What is listed, as the filters say it. */
  listed: string;
}
