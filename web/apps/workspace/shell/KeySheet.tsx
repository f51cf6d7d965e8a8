import { Kbd } from '../../../design/Kbd.tsx';
import { Dialog } from '../../../design/layers/Dialog.tsx';
import { singleKeysOn } from '../../../platform/keyboard/Keyboard.tsx';
import { type Act, keymap } from '../../../platform/keyboard/keymap.ts';
import { useText } from '../messages/text.ts';
import css from './shell.module.css';

/** All keys, by where they work. */
export default function KeySheet({ onClose }: { onClose: () => void }) {
  const say = useText();
  return (
    <Dialog open onClose={onClose} title={say('keys.title')} text={!singleKeysOn() && say('keys.off')} wide>
      <div className={css.sheet}>
        <Keys title={say('keys.list')} acts={actsOf(/^list\./)} />
        <Keys title={say('keys.request')} acts={actsOf(/^(request|composer)\./)} />
        <Keys title={say('keys.everywhere')} acts={actsOf(/^(?!list\.|request\.|composer\.)/)} />
      </div>
    </Dialog>
  );
}

function Keys({ title, acts }: { title: string; acts: Act[] }) {
  const say = useText();
  return (
    <div>
      <h3 className="heading">{title}</h3>
      <ul>
        {acts.map((act) => (
          <li key={act}>
            {say(`key.${act}`)}
            <Kbd keys={keymap[act]} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const actsOf = (pattern: RegExp) => (Object.keys(keymap) as Act[]).filter((act) => pattern.test(act));
