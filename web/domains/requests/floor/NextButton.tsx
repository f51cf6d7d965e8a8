import { useQueryClient } from '@tanstack/react-query';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { keysOf, useAct } from '../../../platform/keyboard/Keyboard.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { assignTo, takeNext } from './api.ts';
import { useText } from './text.ts';

/** "Next request, please": one key takes the best that waits and opens it. */
export function NextButton() {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const client = useQueryClient();
  const may = useMay('requests:write');
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
      go(paths.request(slug, number));
    } catch (error) {
      tellError(error, words);
    }
  };
  useAct('request.next', () => void next(), may);
  if (!may) return null;
  return (
    <IconButton
      icon="play"
      label={say('floor.next')}
      keys={keysOf('request.next')}
      onClick={() => void next()}
    />
  );
}
