import { useQueryClient } from '@tanstack/react-query';
import { useAttempt, useOnce } from '../../platform/undo/use-attempt.ts';

/** Does something in the room, once at a time, and looks again at all that may have changed by it. */
export function useActs() {
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    const done = await attempt(work);
    await client.invalidateQueries({ queryKey: ['workforce'] });
    return done;
  };
  return { busy, press: (work: () => Promise<unknown>) => void once(() => act(work)) };
}
