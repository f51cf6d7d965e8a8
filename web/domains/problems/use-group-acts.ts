import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { IconName } from '../../design/icon-names.ts';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../platform/undo/use-attempt.ts';
import { mergeGroups, pinGroup, renameGroup, splitGroup, undoAct, unpinGroup } from './api.ts';
import { useText } from './text.ts';
import type { Group } from './types.ts';

const UNDO_SECONDS = 10;
type Told = 'renamed' | 'pinned' | 'unpinned' | 'merged' | 'split';
const icons: Record<Told, IconName> = {
  ...{ renamed: 'pencil', pinned: 'pin', unpinned: 'open', merged: 'merge', split: 'split' },
};

/** What one decides about groups; each act says so, and can be taken back for ten seconds. */
export function useGroupActs() {
  const client = useQueryClient();
  const say = useText();
  const attempt = useAttempt();
  const underWay = useRef(false);
  // A second press while the first is on its way would split or merge what is gone already.
  const run = async (act: () => Promise<unknown>): Promise<boolean> => {
    if (underWay.current) return false;
    underWay.current = true;
    const done = await attempt(act);
    underWay.current = false;
    await client.invalidateQueries({ queryKey: ['groups'] });
    return done;
  };
  const offer = (what: Told, back: () => Promise<unknown>) =>
    tell({
      icon: icons[what],
      text: say(`groups.told.${what}`),
      seconds: UNDO_SECONDS,
      undo: () => void run(back),
    });
  return {
    async rename(group: Group, name: string | null) {
      const done = await run(() => renameGroup(group.id, name));
      const back = async () => {
        await renameGroup(group.id, group.name);
        if (!group.isPinned) await unpinGroup(group.id);
      };
      if (done) offer('renamed', back);
      return done;
    },
    async pin({ id, isPinned }: Group) {
      const [there, back] = isPinned ? [unpinGroup, pinGroup] : [pinGroup, unpinGroup];
      if (await run(() => there(id))) offer(isPinned ? 'unpinned' : 'pinned', () => back(id));
    },
    async merge(group: Group, fromId: string) {
      let act = '';
      const done = await run(async () => {
        act = (await mergeGroups(group.id, fromId)).actId;
      });
      if (done) offer('merged', () => undoAct(act));
      return done;
    },
    async split(group: Group, body: { requestIds: string[]; alike: boolean; name: string | null }) {
      let act = '';
      const done = await run(async () => {
        act = (await splitGroup(group.id, body)).actId;
      });
      if (done) offer('split', () => undoAct(act));
      return done;
    },
  };
}
