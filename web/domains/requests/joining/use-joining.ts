import { useQueryClient } from '@tanstack/react-query';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import * as api from './api.ts';

/** What joins requests and parts them; each is told, and can be taken back for ten seconds. */
export function useJoining(request: RequestItem) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const go = useGo();
  const slug = useSlug();
  const { id, number } = request;
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['requests'] }),
      client.invalidateQueries({ queryKey: ['messages'] }),
    ]);
  const attempt = async (work: () => Promise<void>) => {
    await work().catch((error) => tellError(error, words));
    await refresh();
  };
  const back = (work: () => Promise<unknown>, after?: () => void) => () =>
    void attempt(async () => {
      await work();
      after?.();
    });
  return {
    takeIn: (other: RequestItem, withPeople: boolean) =>
      attempt(async () => {
        const { mergeId } = await api.takeIn(id, other.id, withPeople);
        const text = say('requests.did.tookIn', { number: other.number });
        tell({ icon: 'merge', text, seconds: 10, undo: back(() => api.part(id, mergeId)) });
      }),
    moveInto: (other: RequestItem, withPeople: boolean) =>
      attempt(async () => {
        const { mergeId } = await api.takeIn(other.id, id, withPeople);
        go(paths.request(slug, other.number));
        const text = say('requests.did.mergedInto', { number, into: other.number });
        const undo = back(
          () => api.part(other.id, mergeId),
          () => go(paths.request(slug, number)),
        );
        tell({ icon: 'merge', text, seconds: 10, undo });
      }),
    part: (mergeId: string, other: number) =>
      attempt(async () => {
        await api.part(id, mergeId);
        tell({ icon: 'undo', text: say('requests.did.parted', { number: other }) });
      }),
    split: (messageIds: string[], more?: Parameters<typeof api.split>[2]) =>
      attempt(async () => {
        const made = await api.split(id, messageIds, more);
        go(paths.request(slug, made.number));
        const text = say('requests.did.split', { number: made.number });
        const undo = back(
          () => api.takeIn(id, made.id, false),
          () => go(paths.request(slug, number)),
        );
        tell({ icon: 'merge', text, seconds: 10, undo });
      }),
    link: (other: RequestItem, kind: api.LinkWay) =>
      attempt(async () => {
        const { linkId } = await api.link(id, other.id, kind);
        const text = say('requests.did.linked', { number: other.number });
        tell({ icon: 'link', text, seconds: 10, undo: back(() => api.unlink(id, linkId)) });
      }),
    unlink: ({ linkId, request: other }: api.Related) =>
      attempt(async () => {
        if (linkId) await api.unlink(id, linkId);
        tell({ icon: 'link', text: say('requests.did.unlinked', { number: other.number }) });
      }),
  };
}
