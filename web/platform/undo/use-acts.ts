import { useQueryClient } from '@tanstack/react-query';
import { useAttempt, useOnce } from './use-attempt.ts';

type Work = () => Promise<unknown>;

/**
 * Does something, once at a time, and looks again at all that may have changed by it: what is kept under one of these keys.
 * `press` is for buttons; `act` tells whether it was done, and stands within `once` where more follows.
 */
export function useActs(...keys: readonly string[]) {
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const act = async (work: Work): Promise<boolean> => {
    const done = await attempt(work);
    for (const key of keys) await client.invalidateQueries({ queryKey: [key] });
    return done;
  };
  return { busy, act, once, press: (work: Work) => void once(() => act(work)) };
}
