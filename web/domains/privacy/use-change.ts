import { useQueryClient } from '@tanstack/react-query';
import { useAttempt } from '../../platform/undo/use-attempt.ts';

/** Does something and shows how all stands afterwards. @returns whether it was done. */
export function useChange(): (work: () => Promise<unknown>) => Promise<boolean> {
  const attempt = useAttempt();
  const client = useQueryClient();
  return async (work) => {
    const done = await attempt(work);
    await client.invalidateQueries({ queryKey: ['privacy'] });
    return done;
  };
}
