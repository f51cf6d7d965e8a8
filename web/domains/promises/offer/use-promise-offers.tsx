import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { makePromise } from '../api.ts';
import { useZone } from '../use-due-words.ts';
import { type Offer, offersIn } from './find-dates.ts';
import { PromiseOffers } from './PromiseOffers.tsx';

/**
 * For the composer: what to show below the words of a reply, and what to do once it is on its way. A promise that
 * was accepted is made with the reply, if its words are still there.
 */
export function usePromiseOffers(requestId: string, language: string | null) {
  const client = useQueryClient();
  const words = useWords();
  const zone = useZone();
  const mayWrite = useMay('promises:write');
  const accepted = useRef<Map<string, Offer>>(new Map());
  const find = (text: string) => offersIn(text, language ?? '', new Date(), zone);
  const show = (text: string): ReactNode =>
    mayWrite && text ? <PromiseOffers offers={find(text)} accepted={accepted.current} /> : null;
  const sent = async (messageId: string, text: string) => {
    const standing = [...accepted.current.values()].filter((offer) => text.includes(offer.words));
    accepted.current = new Map();
    try {
      for (const { at, words: said } of standing)
        await makePromise(requestId, { at, words: said, messageId });
    } catch (error) {
      tellError(error, words);
    }
    if (standing.length > 0) await client.invalidateQueries({ queryKey: ['promises'] });
  };
  return { show, sent };
}
