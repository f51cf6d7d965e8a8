import { useState } from 'react';
import {
  type Country,
  countries,
  countryOf,
  type Kind,
  kinds,
} from '../../../server/domains/privacy/asking/rules.ts';
import { Field, TextArea } from '../../design/forms/Field.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { FormDialog } from '../../platform/dialog/FormDialog.tsx';
import { useMe } from '../team/use-me.ts';
import { askPrivacy } from './api.ts';
import { useText } from './text.ts';

/** Takes down what a customer asked about their own data. */
export function AskDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const say = useText();
  const { zone } = useMe().workspace;
  const [kind, setKind] = useState<Kind>('access');
  const [country, setCountry] = useState<Country>(countryOf(zone));
  const [note, setNote] = useState('');
  return (
    <FormDialog
      title={say('privacy.ask')}
      act={say('privacy.ask.save')}
      isReady
      onClose={onClose}
      onSave={async () => {
        await askPrivacy({ customerId, kind, country, note });
        onClose();
      }}
    >
      <Field label={say('privacy.kind')}>
        <Select<Kind>
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: say(`privacy.kind.${value}`) }))}
        />
      </Field>
      <Field label={say('privacy.country')} help={say('privacy.country.help')}>
        <Select<Country>
          value={country}
          onChange={setCountry}
          options={countries.map((value) => ({ value, label: say(`privacy.country.${value}`) }))}
        />
      </Field>
      <Field label={say('privacy.note')}>
        <TextArea value={note} onChange={(event) => setNote(event.target.value)} maxLength={5000} />
      </Field>
    </FormDialog>
  );
}
