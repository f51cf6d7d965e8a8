import { useQueryClient } from '@tanstack/react-query';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { startTry } from '../api.ts';

/** Begins a try, or goes on with the one that is open, and opens its page. */
export function useTry(courseId: string) {
  const slug = useSlug();
  const go = useGo();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const begin = (phase: 'before' | 'after') =>
    once(() =>
      attempt(async () => {
        const { id } = await startTry(courseId, phase);
        await client.invalidateQueries({ queryKey: ['training'] });
        go(paths.course(slug, courseId), { try: id });
      }),
    );
  return { begin, busy };
}
