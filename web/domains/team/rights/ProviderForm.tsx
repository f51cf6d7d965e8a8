import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { DialogActs } from '../../../design/layers/Dialog.tsx';
import { FormProblem } from '../../../platform/client/FormProblem.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { calendarsQuery } from '../calendars/api.ts';
import { useTeams } from '../use-me.ts';
import { addProvider, changeProvider, type Kind, kinds, type Provider, type ProviderInput } from './api.ts';
import { BrandChoice } from './BrandChoice.tsx';
import { fresh, inputOf } from './provider-input.ts';
import css from './rights.module.css';
import { useText } from './text.ts';

/** How far a provider's people are let in. */
export function ProviderForm({ provider, onDone }: { provider: Provider | null; onDone: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const id = provider?.id ?? null;
  const [given, setGiven] = useState<ProviderInput>(provider ? inputOf(provider) : fresh);
  const [error, setError] = useState<unknown>(null);
  const set = (change: Partial<ProviderInput>) => setGiven({ ...given, ...change });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = inputOf(given);
    try {
      await (id ? changeProvider(id, body) : addProvider(body));
      tell({ icon: 'check', text: say('rights.provider.kept', { name: body.name }) });
      await client.invalidateQueries({ queryKey: ['providers'] });
      onDone();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <form className={css.form} onSubmit={(event) => void save(event)}>
      <FormProblem error={error} />
      <Field label={words('word.name')}>
        <TextInput
          value={given.name}
          onChange={(event) => set({ name: event.target.value })}
          required
          maxLength={100}
        />
      </Field>
      <Field label={say('rights.provider.kind')}>
        <Select<Kind>
          value={given.kind}
          onChange={(kind) => set({ kind })}
          options={kinds.map((value) => ({ value, label: say(`rights.provider.kind.${value}`) }))}
        />
      </Field>
      <TeamChoice chosen={given.teamIds} onChange={(teamIds) => set({ teamIds })} />
      <BrandChoice chosen={given.brandIds} onChange={(brandIds) => set({ brandIds })} />
      <Doors given={given} set={set} />
      <DialogActs>
        <Button kind="quiet" onClick={onDone}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary" disabled={!given.name.trim()}>
          {words('word.save')}
        </Button>
      </DialogActs>
    </form>
  );
}

function TeamChoice({ chosen, onChange }: { chosen: string[]; onChange: (ids: string[]) => void }) {
  const say = useText();
  return (
    <fieldset className={css.room}>
      <legend>{say('rights.provider.teams')}</legend>
      {useTeams().map(({ id, name }) => (
        <Check
          key={id}
          checked={chosen.includes(id)}
          onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
        >
          {name}
        </Check>
      ))}
    </fieldset>
  );
}

/** When, from where and how they come in. */
function Doors({ given, set }: { given: ProviderInput; set: (change: Partial<ProviderInput>) => void }) {
  const say = useText();
  const calendars = useQuery(calendarsQuery).data ?? [];
  return (
    <>
      <Field label={say('rights.provider.hours')}>
        <Select<string>
          value={given.calendarId ?? ''}
          onChange={(id) => set({ calendarId: id || null })}
          options={[
            { value: '', label: say('rights.provider.anyTime') },
            ...calendars.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
      <Field label={say('rights.provider.networks')} help={say('rights.provider.networks.help')}>
        <TextArea
          name="networks"
          rows={3}
          value={given.networks.join('\n')}
          onChange={(event) => set({ networks: event.target.value.split('\n') })}
        />
      </Field>
      <Check checked={given.masksContacts} onChange={(masksContacts) => set({ masksContacts })}>
        {say('rights.provider.masks')}
      </Check>
      <Check checked={given.ownSignIn} onChange={(ownSignIn) => set({ ownSignIn })}>
        {say('rights.provider.ownSignIn')}
      </Check>
    </>
  );
}
