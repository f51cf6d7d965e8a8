import { useQueryClient } from '@tanstack/react-query';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../platform/undo/use-attempt.ts';
import {
  type Changes,
  changeIdea,
  linkRequest,
  mergeIdea,
  moveIdea,
  unlinkRequest,
  unmergeIdea,
  voteForIdea,
} from './api.ts';
import { useText } from './text.ts';

const UNDO_SECONDS = 10;

/** What one does about an idea; each act says so, and what can be taken back can be for a while. */
export function useIdeaActs() {
  const client = useQueryClient();
  const say = useText();
  const attempt = useAttempt();
  const run = async (act: () => Promise<unknown>): Promise<boolean> => {
    const done = await attempt(act);
    await client.invalidateQueries({ queryKey: ['ideas'] });
    return done;
  };
  const offer = (text: string, back: () => Promise<unknown>) =>
    tell({ icon: 'check', text, seconds: UNDO_SECONDS, undo: () => void run(back) });
  return {
    vote: (id: string, isVote: boolean) => run(() => voteForIdea(id, isVote)),
    async change(id: string, changes: Changes) {
      const done = await run(() => changeIdea(id, changes));
      if (done) tell({ icon: 'check', text: say('ideas.told.saved') });
      return done;
    },
    async look(id: string, isLooked: boolean) {
      const [next, before] = isLooked
        ? (['under-review', 'new'] as const)
        : (['new', 'under-review'] as const);
      if (await run(() => moveIdea(id, next))) offer(say('ideas.told.moved'), () => moveIdea(id, before));
    },
    async merge(id: string, intoId: string) {
      const done = await run(() => mergeIdea(id, intoId));
      if (done) offer(say('ideas.told.merged'), () => unmergeIdea(id));
      return done;
    },
    async part(id: string, intoId: string) {
      if (await run(() => unmergeIdea(id))) offer(say('ideas.told.parted'), () => mergeIdea(id, intoId));
    },
    async unlink(id: string, requestId: string) {
      const done = await run(() => unlinkRequest(id, requestId));
      if (done) offer(say('ideas.told.unlinked'), () => linkRequest(id, requestId));
    },
    /** The request shows why this idea is wanted, and I want it too. */
    async join(id: string, requestId: string) {
      const done = await run(async () => {
        await linkRequest(id, requestId);
        await voteForIdea(id, true);
      });
      if (done) offer(say('ideas.told.joined'), () => unlinkRequest(id, requestId));
      return done;
    },
  };
}
