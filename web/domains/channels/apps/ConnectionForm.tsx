import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { DialogActs } from '../../../design/layers/Dialog.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { FormProblem } from '../../../platform/client/FormProblem.tsx';
import { type Language, languageNames, languages } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useTeams } from '../../team/use-me.ts';
import { BrandChoice } from '../BrandChoice.tsx';
import { changeConnection, connect } from './api.ts';
import { useText } from './text.ts';
import { type AppName, type Connection, fieldsOf } from './types.ts';

interface FormProps {
  channel: AppName;
  connection: Connection | null;
  /** With what was made, so that one sees what to paste where. */
  onDone: (made: Connection | null) => void;
}

/** One connection: the tokens of the provider, and where its requests go. Empty secrets keep the present ones. */
export function ConnectionForm({ channel, connection, onDone }: FormProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const teams = useTeams();
  const own = useLanguage();
  const [team, setTeam] = useState(connection?.teamId ?? '');
  const [brandId, setBrand] = useState(connection?.brandId ?? null);
  const [language, setLanguage] = useState<Language>(
    languages.find((one) => one === connection?.language) ?? own,
  );
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [secret, setSecret] = useState<{ made: Connection; value: string } | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = { ...readForm(form, channel), teamId: team || null, brandId, language };
    setBusy(true);
    try {
      const made = connection ? await changeConnection(connection.id, input) : await connect(channel, input);
      await client.invalidateQueries({ queryKey: ['channel-connections'] });
      const shownOnce = 'signingSecret' in made ? made.signingSecret : null;
      if (typeof shownOnce === 'string') setSecret({ made, value: shownOnce });
      else onDone(made);
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  if (secret)
    return (
      <div className="col" style={{ marginTop: 16 }}>
        <Notice tone="soon">{say('app.secret.once')}</Notice>
        <Field label={say('app.secret')}>
          <TextInput readOnly value={secret.value} onFocus={(event) => event.currentTarget.select()} />
        </Field>
        <DialogActs>
          <Button kind="primary" onClick={() => onDone(secret.made)}>
            {words('word.close')}
          </Button>
        </DialogActs>
      </div>
    );
  return (
    <form className="col" style={{ marginTop: 16 }} onSubmit={(event) => void submit(event)}>
      <p className="dim">{say(`app.where.${channel}`)}</p>
      <FormProblem error={error} />
      <Field label={say('app.ownName')}>
        <TextInput name="name" required defaultValue={connection?.name} />
      </Field>
      {fieldsOf[channel].map(({ name, secret: hidden, optional }) => (
        <Field
          key={name}
          label={say(`app.field.${name}`)}
          {...(connection && hidden ? { help: say('app.field.kept') } : {})}
        >
          <TextInput
            name={`field.${name}`}
            type={hidden ? 'password' : 'text'}
            autoComplete="off"
            required={!optional && !connection}
            defaultValue={hidden ? undefined : connection?.settings[name]}
          />
        </Field>
      ))}
      <Field label={say('app.team')}>
        <Select
          value={team}
          onChange={setTeam}
          options={[
            { value: '', label: say('app.noTeam') },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
      <BrandChoice brandId={brandId} onChange={setBrand} />
      <Field label={say('app.language')}>
        <Select<Language>
          value={language}
          onChange={setLanguage}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Field>
      <DialogActs>
        <Button kind="quiet" onClick={() => onDone(null)}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary" disabled={busy}>
          {connection ? words('word.save') : say('app.connectNow')}
        </Button>
      </DialogActs>
    </form>
  );
}

/** What was entered; fields that were left empty keep what is there. */
export function readForm(
  form: FormData,
  channel: AppName,
): { name: string; fields?: Record<string, string> } {
  const entered = fieldsOf[channel]
    .map(({ name }) => [name, String(form.get(`field.${name}`) ?? '').trim()] as const)
    .filter(([, value]) => value !== '');
  const name = String(form.get('name') ?? '').trim();
  return entered.length > 0 ? { name, fields: Object.fromEntries(entered) } : { name };
}
