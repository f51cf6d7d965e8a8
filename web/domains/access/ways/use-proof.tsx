import { type ReactNode, useState } from 'react';
import { ProblemError } from '../../../platform/client/problem.ts';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { ProofDialog } from './ProofDialog.tsx';

/**
 * Does what matters: where the server asks for a fresh proof the person gives it, and the same is done again.
 * `dialog` belongs somewhere on the page.
 */
export function useProof(): { doProved: (work: () => Promise<void>) => Promise<void>; dialog: ReactNode } {
  const words = useWords();
  const [waiting, setWaiting] = useState<(() => Promise<void>) | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'proof-needed') setWaiting(() => work);
      else tellError(error, words);
    }
  };
  const proved = async () => {
    const work = waiting;
    setWaiting(null);
    if (work) await attempt(work);
  };
  const dialog = waiting && <ProofDialog onProved={proved} onClose={() => setWaiting(null)} />;
  return { doProved: attempt, dialog };
}
