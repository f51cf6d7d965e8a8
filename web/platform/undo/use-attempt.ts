import { useRef, useState } from 'react';
import { useWords } from '../words/index.ts';
import { tellError } from './UndoHost.tsx';

/** Does something and tells when it failed. @returns whether it was done: only then is there a way back to offer. */
export function useAttempt(): (work: () => Promise<unknown>) => Promise<boolean> {
  const words = useWords();
  return async (work) => {
    try {
      await work();
      return true;
    } catch (error) {
      tellError(error, words);
      return false;
    }
  };
}

/** One press, one deed: while the work is under way a second press does nothing. `busy` is for the button. */
export function useOnce(): { busy: boolean; once: (work: () => Promise<unknown>) => Promise<void> } {
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const once = async (work: () => Promise<unknown>) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    try {
      await work();
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { busy, once };
}
