import { MenuItem } from '../../design/layers/Menu.tsx';
import { doAct, keysOf } from '../../platform/keyboard/Keyboard.tsx';
import { useMay } from '../team/use-me.ts';
import { useText } from './text.ts';

/** Telling management, in the menu of a request. */
export function TellItem() {
  const say = useText();
  if (!useMay('ideas:propose')) return null;
  return (
    <MenuItem
      icon="bulb"
      keys={keysOf('request.tell')}
      onClick={() => setTimeout(() => doAct('request.tell'))}
    >
      {say('ideas.tell')}
    </MenuItem>
  );
}
