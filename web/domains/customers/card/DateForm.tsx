import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import type { CustomerDate } from '../types.ts';
import type { DateInput } from './api.ts';
import css from './card.module.css';

const kinds = ['birthday', 'anniversary', 'contract-end', 'other'] as const;

/** A day that matters: which, whether it comes back, and how many days ahead the house is reminded. */
export function DateForm({ date, onSave, onCancel }: FormProps) {
  const say = useText();
  const words = useWords();
  const { busy, once } = useOnce();
  const [form, setForm] = useState<DateInput>(
    date ?? { kind: 'birthday', label: '', day: '', yearly: true, remindDays: 3 },
  );
  const set = (change: Partial<DateInput>) => setForm({ ...form, ...change });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const { kind, label, day, yearly, remindDays } = form;
    void once(() => onSave({ kind, label: label.trim(), day, yearly, remindDays }));
  };
  return (
    <form className={css.form} onSubmit={save}>
      <div className={css.two}>
        <Field label={say('date.kind')}>
          <Select<CustomerDate['kind']>
            value={form.kind}
            onChange={(kind) => set({ kind, yearly: kind === 'birthday' || kind === 'anniversary' })}
            options={kinds.map((value) => ({ value, label: say(`customers.date.${value}`) }))}
          />
        </Field>
        <Field label={say('date.day')}>
          <TextInput
            type="date"
            required
            value={form.day}
            onChange={(event) => set({ day: event.target.value })}
          />
        </Field>
      </div>
      <div className={css.two}>
        <Field label={say('date.label')} optional={words('word.optional')}>
          <TextInput
            value={form.label}
            maxLength={100}
            onChange={(event) => set({ label: event.target.value })}
          />
        </Field>
        <Field label={say('date.remindDays')}>
          <TextInput
            type="number"
            min={0}
            max={90}
            required
            value={form.remindDays}
            onChange={(event) => set({ remindDays: Number(event.target.value) })}
          />
        </Field>
      </div>
      <Check checked={form.yearly} onChange={(yearly) => set({ yearly })}>
        {say('date.yearly')}
      </Check>
      <div className="row">
        <Button type="submit" kind="primary" small busy={busy} disabled={!form.day}>
          {words('word.save')}
        </Button>
        <Button kind="quiet" small onClick={onCancel}>
          {words('word.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface FormProps {
  date: CustomerDate | null;
  onSave: (input: DateInput) => Promise<void>;
  onCancel: () => void;
}
