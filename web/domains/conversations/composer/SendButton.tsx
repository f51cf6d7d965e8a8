import { Button } from '../../../design/Button.tsx';
import type { IconName } from '../../../design/icon-names.ts';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import { keysOf } from '../../../platform/keyboard/Keyboard.tsx';
import { useText } from '../text.ts';
import css from './composer.module.css';
import type { Writing } from './draft-state.ts';

/** What may follow a reply at once, for instance solving the request. */
export interface AfterSend {
  label: string;
  icon: IconName;
  run: () => void;
  /** What happens in the place of sending; the words stay where they are unless it says that it took them. */
  instead?: (words: OutgoingWords) => Promise<boolean>;
}

/** Words on their way out, as the server takes them. */
export interface OutgoingWords {
  body: string;
  fileIds: string[];
  cc: string[];
}

/** The one main act of the screen, with what may be done along with it. */
export function SendButton({ mode, disabled, after, onSend }: SendProps) {
  const say = useText();
  const label =
    mode === 'note'
      ? say('compose.addNote')
      : mode === 'forward'
        ? say('compose.forward')
        : say('compose.send');
  const main = (
    <Button kind="primary" keys={keysOf('composer.send')} disabled={disabled} onClick={() => onSend()}>
      {label}
    </Button>
  );
  if (mode !== 'reply' || !after.length) return main;
  return (
    <span className={css.split}>
      {main}
      <Menu
        label={say('compose.more')}
        side="top"
        trigger={<Button kind="primary" icon="down" disabled={disabled} aria-label={say('compose.more')} />}
      >
        {after.map((one) => (
          <MenuItem key={one.label} icon={one.icon} onClick={() => onSend(one)}>
            {one.label}
          </MenuItem>
        ))}
      </Menu>
    </span>
  );
}

interface SendProps {
  mode: Writing['mode'];
  disabled: boolean;
  after: readonly AfterSend[];
  onSend: (after?: AfterSend) => void;
}
