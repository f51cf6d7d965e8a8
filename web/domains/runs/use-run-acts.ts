import { useQueryClient } from '@tanstack/react-query';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../platform/undo/use-attempt.ts';
import { addProof, declineOffer, leaveRun, moveRun, startRun, takeStep } from './api.ts';
import { useText } from './text.ts';
import type { Taken } from './types.ts';

/** What can be done with procedures on a request; each says what came of it, and what failed changes nothing. */
export function useRunActs(requestId: string) {
  const say = useText();
  const attempt = useAttempt();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const act = async (work: () => Promise<unknown>, told?: string): Promise<boolean> => {
    let done = false;
    await once(async () => {
      done = await attempt(work);
      if (done && told) tell({ icon: 'check', text: told });
      // What failed may have failed because a colleague was first: the newest is shown then too.
      await client.invalidateQueries({ queryKey: ['runs'] });
      if (done) await client.invalidateQueries({ queryKey: ['requests'] });
    });
    return done;
  };
  return {
    busy,
    start: (procedureId: string) => act(() => startRun(requestId, procedureId)),
    decline: (procedureId: string) => act(() => declineOffer(requestId, procedureId)),
    take: (runId: string, taken: Taken) => act(() => takeStep(runId, taken)),
    prove: (runId: string, proof: Parameters<typeof addProof>[1]) =>
      act(() => addProof(runId, proof), say('runs.proof.added')),
    leave: (runId: string, because: string) => act(() => leaveRun(runId, because), say('runs.left')),
    move: (runId: string, version: number) => act(() => moveRun(runId), say('runs.moved', { version })),
  };
}

export type RunActs = ReturnType<typeof useRunActs>;
