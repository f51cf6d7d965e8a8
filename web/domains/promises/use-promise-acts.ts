import { useQueryClient } from '@tanstack/react-query';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../platform/undo/use-attempt.ts';
import { keepPromise, makePromise, reopenPromise, withdrawPromise } from './api.ts';
import { useText } from './text.ts';
import type { NewPromise, PromiseItem } from './types.ts';

const UNDO_SECONDS = 10;

/** What one does with promises; each act says so, and can be taken back for ten seconds. */
export function usePromiseActs() {
  const client = useQueryClient();
  const say = useText();
  const attempt = useAttempt();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['promises'] }),
      client.invalidateQueries({ queryKey: ['requests'] }),
    ]);
  const run = async (act: () => Promise<unknown>): Promise<boolean> => {
    const done = await attempt(act);
    await refresh();
    return done;
  };
  const settle = async (promise: PromiseItem, deed: 'kept' | 'withdrawn') => {
    const send = deed === 'kept' ? keepPromise : withdrawPromise;
    if (!(await run(() => send(promise.id)))) return;
    tell({
      icon: deed === 'kept' ? 'check' : 'undo',
      text: say(`promises.told.${deed}`),
      seconds: UNDO_SECONDS,
      undo: () => void run(() => reopenPromise(promise.id)),
    });
  };
  return {
    keep: (promise: PromiseItem) => settle(promise, 'kept'),
    withdraw: (promise: PromiseItem) => settle(promise, 'withdrawn'),
    async make(requestId: string, given: NewPromise) {
      let made = '';
      const done = await run(async () => {
        made = (await makePromise(requestId, given)).promiseId;
      });
      if (!done) return false;
      tell({
        icon: 'flag',
        text: say('promises.told.made'),
        seconds: UNDO_SECONDS,
        undo: () => void run(() => withdrawPromise(made)),
      });
      return true;
    },
    refresh,
  };
}
