import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Page } from '../../../platform/client/page.ts';
import { useAct } from '../../../platform/keyboard/Keyboard.tsx';
import type { RequestItem } from '../types.ts';
import { mostChosen, selection } from './selection.ts';

type List = UseInfiniteQueryResult<InfiniteData<Page<RequestItem>>>;

/**
 * x chooses the marked request, * all of the view, for which the further pages are fetched first: as many as one act
 * takes. What is chosen is let go with the list.
 */
export function useSelectKeys(list: List, requests: RequestItem[], marked: number | null): void {
  const one = requests.find(({ number }) => number === marked);
  useAct('list.choose', () => one && selection.toggle(one.id), one !== undefined);
  useAct('list.chooseAll', () => void chooseAll(list, requests), requests.length > 0);
  useEffect(() => () => void selection.clear(), []);
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
