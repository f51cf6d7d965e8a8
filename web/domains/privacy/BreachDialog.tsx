import { useState } from 'react';
import { type Country, countries } from '../../../server/domains/privacy/asking/rules.ts';
import { type Risk, risks } from '../../../server/domains/privacy/breaches/rules.ts';
import { Check } from '../../design/forms/Check.tsx';
import { Field, TextArea, TextInput } from '../../design/forms/Field.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { FormDialog } from '../../platform/dialog/FormDialog.tsx';
import { openBreach } from './api.ts';
import { useText } from './text.ts';
import { useChange } from './use-change.ts';

/** Records a breach; the clocks run from when it was found. */
export function BreachDialog({ onClose }: { onClose: () => void }) {
  const say = useText();
  const change = useChange();
  const [title, setTitle] = useState('');
  const [words, setWords] = useState('');
  const [risk, setRisk] = useState<Risk>('some');
  const [where, setWhere] = useState<readonly Country[]>(['ID']);
  const [foundAt, setFoundAt] = useState(() => localNow());
  const toggle = (country: Country, on: boolean) =>
    setWhere(countries.filter((one) => (one === country ? on : where.includes(one))));
  return (
    <FormDialog
      title={say('privacy.breach.new')}
      act={say('privacy.breach.open')}
      isReady={title.trim().length >= 3 && where.length > 0 && foundAt !== ''}
      onClose={onClose}
      onSave={async () => {
        const found = new Date(foundAt).toISOString();
        const breach = { title, words, risk, countries: [...where], foundAt: found };
        if (await change(() => openBreach(breach))) onClose();
      }}
    >
      <Field label={say('privacy.breach.title')}>
        <TextInput value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <Field label={say('privacy.breach.words')}>
        <TextArea value={words} onChange={(event) => setWords(event.target.value)} />
      </Field>
      <Field label={say('privacy.breach.foundAt')}>
        <TextInput
          type="datetime-local"
          value={foundAt}
          onChange={(event) => setFoundAt(event.target.value)}
        />
      </Field>
      <Field label={say('privacy.risk')}>
        <Select<Risk>
          value={risk}
          onChange={setRisk}
          options={risks.map((value) => ({ value, label: say(`privacy.risk.${value}`) }))}
        />
      </Field>
      {countries.map((country) => (
        <Check key={country} checked={where.includes(country)} onChange={(on) => toggle(country, on)}>
          {say(`privacy.country.${country}`)}
        </Check>
      ))}
    </FormDialog>
  );
}

/** Now as the field of the browser writes it, in its own zone. */
function localNow(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
