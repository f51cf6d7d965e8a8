import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Avatar } from '../../../design/Avatar.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { fullNameOf } from '../address.ts';
import { customersQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { Customer } from '../types.ts';
import type { Duplicate } from './api.ts';
import css from './merging.module.css';

/** Who may be the same person, or whom the words find. */
export function OtherCustomers({ customer, duplicates, onChoose }: OthersProps) {
  const say = useText();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const list = useInfiniteQuery({ ...customersQuery({ q, limit: 8 }), enabled: q.length > 1 });
  const found: readonly Duplicate[] =
    q.length > 1
      ? (list.data?.pages[0]?.items ?? [])
          .filter(({ id }) => id !== customer.id)
          .map((one) => ({ customer: one, because: [] }))
      : duplicates;
  const isEmpty = found.length === 0 && (q.length > 1 ? list.isSuccess : true);
  return (
    <>
      <Field label={say('merge.which')}>
        <TextInput
          type="search"
          value={typed}
          placeholder={say('customers.search')}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      {q.length <= 1 && found.length > 0 && <h3 className="heading">{say('merge.suggested')}</h3>}
      <ul className={css.others}>
        {found.map(({ customer: one, because }) => (
          <li key={one.id}>
            <button type="button" className={css.other} onClick={() => onChoose(one)}>
              <Avatar name={one.name} />
              <span className={css.who}>
                <span className="cut">{fullNameOf(one)}</span>
                <small className="cut">{one.addresses.map(({ value }) => value).join(', ')}</small>
              </span>
              {because.map((reason) => (
                <Chip key={reason} small>
                  {say(`merge.because.${reason}`)}
                </Chip>
              ))}
            </button>
          </li>
        ))}
      </ul>
      {isEmpty && (
        <p className="dim">{q.length > 1 ? say('customers.noneFound', { q }) : say('merge.noneSuggested')}</p>
      )}
    </>
  );
}

interface OthersProps {
  customer: Customer;
  duplicates: readonly Duplicate[];
  onChoose: (customer: Customer) => void;
}
