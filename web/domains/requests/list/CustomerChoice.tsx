import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Avatar } from '../../../design/Avatar.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { customersQuery } from '../../customers/api.ts';
import { useText } from '../text.ts';
import css from './list.module.css';
import type { Asker } from './new-request.ts';

/** The customer, found among those who are known, or made from what was typed. */
export function CustomerChoice({ asker, onChange }: ChoiceProps) {
  const say = useText();
  if (!asker) return <Search onChange={onChange} />;
  return (
    <>
      <div className={css.asker}>
        <Avatar name={asker.name} size={28} />
        <span className="grow cut">
          <b>{asker.name}</b> <span className="dim">{asker.email}</span>
        </span>
        <IconButton icon="x" label={say('requests.new.change')} onClick={() => onChange(null)} />
      </div>
      {!asker.id && <Addresses asker={asker} />}
    </>
  );
}

function Search({ onChange }: { onChange: (asker: Asker) => void }) {
  const say = useText();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data } = useInfiniteQuery({ ...customersQuery({ q }), enabled: q.length > 1 });
  const found = q.length > 1 ? (data?.pages.flatMap((page) => page.items).slice(0, 5) ?? []) : [];
  return (
    <div>
      <Field label={say('requests.new.customer')} help={say('requests.new.customerHint')}>
        <TextInput
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </Field>
      {q && (
        <ul className={css.askers}>
          {found.map(({ id, name, email }) => (
            <li key={id}>
              <button type="button" className={css.asker} onClick={() => onChange({ id, name, email })}>
                <Avatar name={name} size={20} />
                <span className="grow cut">
                  {name} <span className="dim">{email}</span>
                </span>
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              className={css.asker}
              onClick={() => onChange({ name: typed.trim(), email: null })}
            >
              <span className="link">{say('requests.new.make', { name: typed.trim() })}</span>
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}

/** Where somebody new is reached: what was typed may be that already. */
function Addresses({ asker }: { asker: Asker }) {
  const say = useText();
  const words = useWords();
  const isEmail = asker.name.includes('@');
  const isPhone = /^\+?[\d ()-]{5,}$/.test(asker.name);
  return (
    <div className={css.two}>
      <Field label={say('requests.new.customerEmail')} optional={words('word.optional')}>
        <TextInput name="email" type="email" autoComplete="off" defaultValue={isEmail ? asker.name : ''} />
      </Field>
      <Field label={say('requests.new.customerPhone')} optional={words('word.optional')}>
        <TextInput name="phone" type="tel" autoComplete="off" defaultValue={isPhone ? asker.name : ''} />
      </Field>
    </div>
  );
}

interface ChoiceProps {
  asker: Asker | null;
  onChange: (asker: Asker | null) => void;
}
