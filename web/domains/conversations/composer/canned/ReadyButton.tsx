import { IconButton } from '../../../../design/layers/IconButton.tsx';
import { keysOf, useAct } from '../../../../platform/keyboard/Keyboard.tsx';
import { useText } from '../../text.ts';
import type { WritingState } from '../use-writing.ts';
import { putWords } from './put-words.ts';

/** Puts words that stand ready for exactly this request into the reply, by one press or one key. */
export function ReadyButton({ words, state, onInsert }: ReadyProps) {
  const say = useText();
  const insert = () => {
    putWords(state, words);
    onInsert();
  };
  useAct('request.workaround', insert);
  return (
    <IconButton
      icon="quote"
      label={say('compose.ready')}
      keys={keysOf('request.workaround')}
      side="top"
      onClick={insert}
    />
  );
}

interface ReadyProps {
  words: string;
  state: WritingState;
  onInsert: () => void;
}
