import { useQueryClient } from '@tanstack/react-query';
import type { IconName } from '../../../design/icon-names.ts';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';

/** Something that is done on the server, what is said of it, and how it is taken back. */
interface Deed<T> {
  send: () => Promise<T>;
  back?: (done: T) => Promise<unknown>;
  text: (done: T) => string;
  icon: IconName;
}

/** Does a deed, says so, and offers ten seconds to take it back. False when it did not work, which is said too. */
export function useDeed() {
  const client = useQueryClient();
  const words = useWords();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['requests'] }),
      client.invalidateQueries({ queryKey: ['messages'] }),
    ]);
  return async <T>({ send, back, text, icon }: Deed<T>): Promise<boolean> => {
    try {
      const done = await send();
      const undo = () =>
        void back?.(done)
          .catch((error) => tellError(error, words))
          .then(refresh);
      tell({ text: text(done), icon, seconds: 10, ...(back ? { undo } : {}) });
      await refresh();
      return true;
    } catch (error) {
      tellError(error, words);
      return false;
    }
  };
}
