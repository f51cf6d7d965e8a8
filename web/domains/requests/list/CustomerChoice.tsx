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
export function CustomerChoice({ asker, isMissing, onChange }: ChoiceProps) {
  const say = useText();
  if (!asker) return <Search isMissing={isMissing} onChange={onChange} />;
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

function Search({ isMissing, onChange }: Pick<ChoiceProps, 'isMissing' | 'onChange'>) {
  const say = useText();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data, isFetching } = useInfiniteQuery({ ...customersQuery({ q }), enabled: q.length > 1 });
  const found = q.length > 1 ? (data?.pages.flatMap((page) => page.items).slice(0, 5) ?? []) : [];
  const somebodyNew = { name: typed.trim(), email: null };
  // While it still looks, nobody is made anew who may be known.
  const isLooking = isFetching || q !== typed.trim();
  return (
    <div>
      <Field
        label={say('requests.new.customer')}
        help={say('requests.new.customerHint')}
        error={isMissing && say('requests.new.customerMissing')}
      >
        <TextInput
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (q && !isLooking) onChange(found[0] ? askerOf(found[0]) : somebodyNew);
          }}
        />
      </Field>
      {q && (
        <ul className={css.askers}>
          {found.map((one) => (
            <li key={one.id}>
              <button type="button" className={css.asker} onClick={() => onChange(askerOf(one))}>
                <Avatar name={one.name} size={20} />
                <span className="grow cut">
                  {one.name} <span className="dim">{one.email}</span>
                </span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" className={css.asker} onClick={() => onChange(somebodyNew)}>
              <span className="link">{say('requests.new.make', { name: typed.trim() })}</span>
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}

const askerOf = ({ id, name, email }: Asker) => ({ id, name, email });

/** Where somebody new is reached: what was typed may be that already, and then says no name. */
function Addresses({ asker }: { asker: Asker }) {
  const say = useText();
  const words = useWords();
  const isEmail = asker.name.includes('@');
  const isPhone = /^\+?[\d ()-]{5,}$/.test(asker.name);
  return (
    <div className={css.two}>
      {(isEmail || isPhone) && (
        <Field label={say('requests.new.customerName')} optional={words('word.optional')}>
          <TextInput name="name" autoComplete="off" />
        </Field>
      )}
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
  /** Whether the request was to be opened without anybody. */
  isMissing: boolean;
  onChange: (asker: Asker | null) => void;
}
