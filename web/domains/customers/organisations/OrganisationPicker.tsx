import { useQuery } from '@tanstack/react-query';
import { type AriaAttributes, useDeferredValue, useState } from 'react';
import { cx } from '../../../design/cx.ts';
import forms from '../../../design/forms/forms.module.css';
import { Icon } from '../../../design/Icon.tsx';
import { Picker } from '../../../design/layers/Picker.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import { organisationChoicesQuery } from './api.ts';

/** One of all organisations, found by the server as one types. Looks like a field and stands in one. */
export function OrganisationPicker({ chosen, fixed, onPick, ...field }: OrganisationPickerProps) {
  const say = useText();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const list = useQuery({ ...organisationChoicesQuery(q), enabled: open });
  const found = list.data ?? [];
  const items = [...(q ? [] : fixed), ...found.map(({ id, name }) => ({ id, label: name }))];
  return (
    <Picker
      align="start"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setTyped('');
      }}
      label={say('organisation.search')}
      emptyLabel={list.isPending ? words('word.loading') : say('organisation.noneFound', { q })}
      items={items.map((item) => ({ ...item, chosen: item.id === chosen.id }))}
      onQuery={setTyped}
      onPick={({ id, label }) => onPick({ id, label })}
      trigger={
        <button type="button" {...field} className={cx(forms.input, forms.select)}>
          <span className="cut">{chosen.label}</span>
          <Icon name="down" size={12} />
        </button>
      }
    />
  );
}

export interface OrganisationOption {
  /** Of an organisation, or a word of the field's own for none of them. */
  id: string;
  label: string;
}

interface OrganisationPickerProps extends AriaAttributes {
  id?: string;
  chosen: OrganisationOption;
  /** What may be chosen besides, above all organisations. */
  fixed: readonly OrganisationOption[];
  onPick: (option: OrganisationOption) => void;
}
