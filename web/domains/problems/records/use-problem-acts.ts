import { useQueryClient } from '@tanstack/react-query';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useText } from '../text.ts';
import {
  changeProblem,
  decideRequest,
  linkGroup,
  moveProblem,
  type NewProblem,
  openProblem,
  takeBackTelling,
  tellAffected,
  unlinkGroup,
  type Written,
} from './api.ts';
import type { State, Telling } from './types.ts';

const UNDO_SECONDS = 10;
/** Answers to many wait at least so long before they leave. */
const TELL_SECONDS = 30;

/** What one does about a problem; each act says so, and what can be taken back can be for a while. */
export function useProblemActs() {
  const client = useQueryClient();
  const say = useText();
  const attempt = useAttempt();
  const run = async (act: () => Promise<unknown>): Promise<boolean> => {
    const done = await attempt(act);
    await Promise.all(['problems', 'groups'].map((key) => client.invalidateQueries({ queryKey: [key] })));
    return done;
  };
  const offer = (text: string, back: () => Promise<unknown>, seconds = UNDO_SECONDS) =>
    tell({ icon: 'check', text, seconds, undo: () => void run(back) });
  return {
    async open(body: NewProblem): Promise<string | null> {
      let id: string | null = null;
      await run(async () => {
        id = (await openProblem(body)).problemId;
      });
      return id;
    },
    async write(id: string, body: Written) {
      const done = await run(() => changeProblem(id, body));
      if (done) tell({ icon: 'check', text: say('problems.told.saved') });
      return done;
    },
    async move(id: string, before: State, state: State) {
      const done = await run(() => moveProblem(id, state));
      if (done) offer(say('problems.told.moved'), () => moveProblem(id, before));
    },
    async leaveOut(id: string, requestId: string) {
      const done = await run(() => decideRequest(id, requestId, false));
      if (done) offer(say('problems.told.leftOut'), () => decideRequest(id, requestId, true));
    },
    async unlink(id: string, groupId: string) {
      const done = await run(() => unlinkGroup(id, groupId));
      if (done) offer(say('problems.told.unlinked'), () => linkGroup(id, groupId));
    },
    async tell(id: string, body: Telling) {
      let done = { tellingId: '', customers: 0 };
      const told = await run(async () => {
        done = await tellAffected(id, body);
      });
      const { tellingId, customers } = done;
      if (told)
        offer(
          say('problems.told.told', { count: customers }),
          () => takeBackTelling(tellingId),
          TELL_SECONDS,
        );
      return told;
    },
  };
}
