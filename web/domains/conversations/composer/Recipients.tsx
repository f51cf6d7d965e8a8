import { useEffect, useRef, useState } from 'react';
import { Chip } from '../../../design/Chip.tsx';
import { useText } from '../text.ts';
import css from './composer.module.css';
import { addressesIn } from './draft-state.ts';

/** A line of addresses; a comma, a space or Enter ends one. */
export function Recipients({ label, addresses, onChange, focus }: RecipientsProps) {
  const say = useText();
  const [text, setText] = useState('');
  const line = useRef<HTMLInputElement>(null);
  // Once, when the line appears because somebody asked to write an address; later the words have the focus.
  useEffect(() => {
    if (focus) line.current?.focus();
  }, [focus]);
  const take = (typed: string) => {
    const found = addressesIn(typed);
    if (found.length) onChange([...new Set([...addresses, ...found])]);
    setText(found.length ? '' : typed.trim());
  };
  return (
    <label className={css.recipients}>
      <span className="t12 dim">{label}</span>
      {addresses.map((address) => (
        <Chip
          key={address}
          small
          onRemove={() => onChange(addresses.filter((one) => one !== address))}
          removeLabel={say('compose.remove', { name: address })}
        >
          {address}
        </Chip>
      ))}
      <input
        ref={line}
        type="email"
        multiple
        value={text}
        onChange={(event) =>
          /[,;\s]$/.test(event.target.value) ? take(event.target.value) : setText(event.target.value)
        }
        onBlur={() => take(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            take(text);
          }
          if (event.key === 'Backspace' && !text) onChange(addresses.slice(0, -1));
        }}
      />
    </label>
  );
}

interface RecipientsProps {
  label: string;
  addresses: string[];
  onChange: (addresses: string[]) => void;
  focus?: boolean;
}
