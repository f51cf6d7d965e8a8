import { useQueryClient } from '@tanstack/react-query';
import { useAct } from '../../../platform/keyboard/Keyboard.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { assignTo, takeNext } from './api.ts';
import { useText } from './text.ts';

/**
 * Takes the best request that waits, opens it and says so, with ten seconds to give it back; its key does the same.
 * `search` is what stands behind the "?" then, that of this page when left out.
 */
export function useTakeNext(search?: object): () => void {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['requests'] });
  const next = async () => {
    try {
      const { requestId, number } = await takeNext();
      const undo = () =>
        void assignTo(requestId, null)
          .catch((error) => tellError(error, words))
          .then(refresh);
      tell({ icon: 'hand', text: say('floor.took', { number: String(number) }), seconds: 10, undo });
      await refresh();
      go(paths.request(slug, number), search);
    } catch (error) {
      tellError(error, words);
    }
  };
  useAct('request.next', () => void next(), useMay('requests:write'));
  return () => void next();
}
