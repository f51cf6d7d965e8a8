import { useState } from 'react';
import { type Country, countries } from '../../../../server/domains/privacy/asking/rules.ts';
import { type Risk, risks } from '../../../../server/domains/privacy/breaches/rules.ts';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { changeBreach, openBreach } from '../api.ts';
import css from '../privacy.module.css';
import { useText } from '../text.ts';
import type { Breach } from '../types.ts';
import { useChange } from '../use-change.ts';

/** Records a breach, or what became known of one since; the clocks run from when it was found. */
export function BreachDialog({ known, onClose }: { known?: Breach; onClose: () => void }) {
  const say = useText();
  const change = useChange();
  const [title, setTitle] = useState(known?.title ?? '');
  const [words, setWords] = useState(known?.words ?? '');
  const [dataKinds, setDataKinds] = useState(known?.dataKinds ?? '');
  const [measures, setMeasures] = useState(known?.measures ?? '');
  const [risk, setRisk] = useState<Risk>(known?.risk ?? 'some');
  const [where, setWhere] = useState<readonly Country[]>(known?.countries ?? ['ID']);
  const [foundAt, setFoundAt] = useState(() => local(known ? new Date(known.foundAt) : new Date()));
  const toggle = (country: Country, on: boolean) =>
    setWhere(countries.filter((one) => (one === country ? on : where.includes(one))));
  return (
    <FormDialog
      title={say(known ? 'privacy.breach.edit' : 'privacy.breach.new')}
      act={say(known ? 'privacy.save' : 'privacy.breach.open')}
      isReady={title.trim().length >= 3 && where.length > 0 && foundAt !== ''}
      onClose={onClose}
      onSave={async () => {
        const found = new Date(foundAt).toISOString();
        const breach = { title, words, dataKinds, measures, risk, countries: [...where], foundAt: found };
        if (await change(() => (known ? changeBreach(known.id, breach) : openBreach(breach)))) onClose();
      }}
    >
      <Field label={say('privacy.breach.title')}>
        <TextInput value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <Field label={say('privacy.breach.words')}>
        <TextArea value={words} onChange={(event) => setWords(event.target.value)} />
      </Field>
      <Field label={say('privacy.breach.dataKinds')} help={say('privacy.breach.dataKinds.help')}>
        <TextArea rows={2} value={dataKinds} onChange={(event) => setDataKinds(event.target.value)} />
      </Field>
      <Field label={say('privacy.breach.measures')}>
        <TextArea rows={2} value={measures} onChange={(event) => setMeasures(event.target.value)} />
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
      <fieldset className={css.choices}>
        <legend>{say('privacy.country')}</legend>
        {countries.map((country) => (
          <Check key={country} checked={where.includes(country)} onChange={(on) => toggle(country, on)}>
            {say(`privacy.country.${country}`)}
          </Check>
        ))}
      </fieldset>
    </FormDialog>
  );
}

/** A moment as the field of the browser writes it, in its own zone. */
function local(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
