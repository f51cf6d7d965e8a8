import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { type Language, languageNames, languages } from '../../platform/messages/language.ts';
import { tell, tellError } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { addressOf, honorifics } from './address.ts';
import { changeCustomer, customerQuery } from './api.ts';
import css from './customers.module.css';
import { useText } from './text.ts';
import type { Customer, CustomerPatch } from './types.ts';

/** Corrects a customer: name, how they are called, language. A person's word stands above any guess. */
export function CustomerForm({ customer, onDone }: { customer: Customer; onDone?: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [form, setForm] = useState<Required<CustomerPatch>>({
    name: customer.name,
    preferredName: customer.preferredName ?? '',
    honorific: customer.honorific ?? '',
    language: customer.language ?? '',
  });
  const set = (change: CustomerPatch) => setForm({ ...form, ...change });
  const save = async () => {
    const patch = {
      ...form,
      preferredName: form.preferredName?.trim() || null,
      honorific: form.honorific || null,
      language: form.language || null,
    };
    try {
      const saved = await changeCustomer(customer.id, patch);
      client.setQueryData(customerQuery(customer.id).queryKey, (known) => ({
        ...(known ?? customer),
        ...saved,
      }));
      tell({ icon: 'check', text: say('customers.saved', { name: saved.name ?? form.name }) });
      onDone?.();
      await Promise.all([
        client.invalidateQueries({ queryKey: ['requests'] }),
        client.invalidateQueries({ queryKey: ['customers', 'list'] }),
      ]);
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={say('customers.name')}>
        <TextInput value={form.name} required onChange={(event) => set({ name: event.target.value })} />
      </Field>
      <Field label={say('customers.preferredName')} help={say('customers.preferredName.help')}>
        <TextInput
          value={form.preferredName ?? ''}
          onChange={(event) => set({ preferredName: event.target.value })}
        />
      </Field>
      <HonorificAndLanguage form={form} onChange={set} />
      <p className="t12 dim">{say('customers.say', { name: addressOf(form) })}</p>
      <div className="row">
        <Button type="submit" kind="primary" small>
          {words('word.save')}
        </Button>
        {onDone && (
          <Button kind="quiet" small onClick={onDone}>
            {words('word.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

function HonorificAndLanguage({
  form,
  onChange,
}: {
  form: Required<CustomerPatch>;
  onChange: (patch: CustomerPatch) => void;
}) {
  const say = useText();
  const usual = languages.find((one) => one === form.language);
  const forms = [...(usual ? honorifics[usual] : languages.flatMap((one: Language) => honorifics[one]))];
  if (form.honorific && !forms.includes(form.honorific)) forms.push(form.honorific);
  return (
    <div className={css.two}>
      <Field label={say('customers.honorific')}>
        <Select
          value={form.honorific ?? ''}
          onChange={(honorific) => onChange({ honorific })}
          options={[
            { value: '', label: say('customers.noHonorific') },
            ...forms.map((value) => ({ value, label: value })),
          ]}
        />
      </Field>
      <Field label={say('customers.language')}>
        <Select
          value={form.language ?? ''}
          onChange={(language) => onChange({ language })}
          options={[
            { value: '', label: say('customers.unknownLanguage') },
            ...languages.map((value) => ({ value: value as string, label: languageNames[value] })),
          ]}
        />
      </Field>
    </div>
  );
}
