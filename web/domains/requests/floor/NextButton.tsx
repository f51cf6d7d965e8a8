import { IconButton } from '../../../design/layers/IconButton.tsx';
import { keysOf } from '../../../platform/keyboard/Keyboard.tsx';
import { useMay } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import { useTakeNext } from './use-take-next.ts';

/** "Next request, please": one key takes the best that waits and opens it. */
export function NextButton() {
  const say = useText();
  const may = useMay('requests:write');
  const next = useTakeNext();
  if (!may) return null;
  return <IconButton icon="play" label={say('requests.next')} keys={keysOf('request.next')} onClick={next} />;
}
