import { type FormEvent, useState } from 'react';
import { type AddressKind, addressKinds } from '../../../../server/domains/customers/addresses/rules.ts';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import type { Customer } from '../types.ts';
import { addAddress, changeAddress, removeAddress } from './api.ts';
import css from './card.module.css';
import { useCardAct } from './use-card-change.ts';

type Address = Customer['addresses'][number];

/** Where a customer is reached: the first of each kind is used first. */
export function AddressesPart({ customer }: { customer: Customer }) {
  const say = useText();
  const mayWrite = useMay('customers:write');
  return (
    <>
      {customer.addresses.length === 0 && <p className="dim">{say('address.none')}</p>}
      <ul className={css.lines}>
        {customer.addresses.map((address) => (
          <AddressLine key={address.id} customerId={customer.id} address={address} mayWrite={mayWrite} />
        ))}
      </ul>
      {mayWrite && <NewAddress customerId={customer.id} />}
    </>
  );
}

function AddressLine({ customerId, address, mayWrite }: LineProps) {
  const say = useText();
  const act = useCardAct();
  const { id, kind, value, verified, primary } = address;
  const remove = async () => {
    if (!(await act(() => removeAddress(id)))) return;
    const back = async () => {
      const made = await addAddress(customerId, { kind: kind as AddressKind, value });
      if (verified) await changeAddress(made.id, { verified });
      if (primary) await changeAddress(made.id, { primary: true });
    };
    const undo = () => void act(back);
    tell({ icon: 'trash', text: say('address.removed', { address: value }), seconds: 10, undo });
  };
  return (
    <li className={css.line}>
      <span className={css.words}>
        <span>{value}</span>
        <small>{say(`customers.kind.${kind as AddressKind}`)}</small>
      </span>
      {primary && <Chip small>{say('address.first')}</Chip>}
      {verified && (
        <Chip small tone="kept">
          {say('customers.verified')}
        </Chip>
      )}
      {mayWrite && (
        <Menu trigger={<IconButton icon="more" label={say('address.more', { address: value })} />}>
          <MenuItem
            icon="star"
            disabled={primary}
            onClick={() => void act(() => changeAddress(id, { primary: true }))}
          >
            {say('address.makeFirst')}
          </MenuItem>
          <MenuItem
            icon="shield-check"
            onClick={() => void act(() => changeAddress(id, { verified: !verified }))}
          >
            {say(verified ? 'address.unverify' : 'address.verify')}
          </MenuItem>
          <MenuItem icon="trash" danger onClick={() => void remove()}>
            {say('address.remove')}
          </MenuItem>
        </Menu>
      )}
    </li>
  );
}

function NewAddress({ customerId }: { customerId: string }) {
  const say = useText();
  const words = useWords();
  const act = useCardAct();
  const { busy, once } = useOnce();
  const [kind, setKind] = useState<AddressKind>('email');
  const [value, setValue] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    void once(async () => {
      if (await act(() => addAddress(customerId, { kind, value: value.trim() }))) setValue('');
    });
  };
  return (
    <form className={css.add} onSubmit={save}>
      <Field label={say('address.kind')}>
        <Select<AddressKind>
          value={kind}
          onChange={setKind}
          options={addressKinds.map((one) => ({ value: one, label: say(`customers.kind.${one}`) }))}
        />
      </Field>
      <Field label={say('address.new')}>
        <TextInput value={value} maxLength={320} onChange={(event) => setValue(event.target.value)} />
      </Field>
      <Button type="submit" busy={busy} disabled={!value.trim()}>
        {words('word.add')}
      </Button>
    </form>
  );
}

interface LineProps {
  customerId: string;
  address: Address;
  mayWrite: boolean;
}
