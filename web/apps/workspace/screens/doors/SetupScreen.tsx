import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Field, TextInput } from '../../../../design/forms/Field.tsx';
import { Select } from '../../../../design/forms/Select.tsx';
import { setupQuery } from '../../../../domains/access/api.ts';
import { useText } from '../../../../domains/access/text.ts';
import { demoStories } from '../../../../domains/access/types.ts';
import { FormProblem } from '../../../../platform/client/FormProblem.tsx';
import { ProblemError } from '../../../../platform/client/problem.ts';
import { type Language, languageNames, languages } from '../../../../platform/messages/language.ts';
import { useLanguage } from '../../../../platform/messages/text.tsx';
import { useWords } from '../../../../platform/words/index.ts';
import { useSpeak } from '../../shell/spoken.ts';
import { Door } from './Door.tsx';
import css from './doors.module.css';
import { openHouse } from './open-house.ts';

const BEGINNINGS = ['empty', ...demoStories] as const;

/** The very first visit: the first owner, the company, its language, and whether an example fills it. */
export function SetupScreen() {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const speak = useSpeak();
  const setup = useQuery(setupQuery).data;
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setError(null);
    try {
      location.assign(await openHouse(form, language));
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  const fields = error instanceof ProblemError ? error.fields : {};
  return (
    <Door wide title={say('door.setup')} text={say('door.setup.text')}>
      <form className={css.form} onSubmit={(event) => void submit(event)}>
        <FormProblem error={error} />
        {setup?.codeRequired && (
          <Field label={say('door.code')} help={say('door.code.help')} error={fields.code}>
            <TextInput name="code" required autoComplete="one-time-code" />
          </Field>
        )}
        <h2>{say('door.setup.company')}</h2>
        <Field label={say('door.companyName')} help={say('door.companyName.help')}>
          <TextInput name="company" required autoComplete="organization" />
        </Field>
        <Field label={words('word.language')} help={say('door.language.help')}>
          <Select<Language>
            value={language}
            onChange={speak}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
        </Field>
        <h2>{say('door.setup.you')}</h2>
        <Field label={say('door.yourName')}>
          <TextInput name="name" required autoComplete="name" />
        </Field>
        <Field label={words('word.email')}>
          <TextInput name="email" type="email" required autoComplete="username" />
        </Field>
        <Field label={words('word.password')} help={say('door.password.help')}>
          <TextInput name="password" type="password" required minLength={10} autoComplete="new-password" />
        </Field>
        <Field label={`${say('door.mailbox')} (${words('word.optional')})`} help={say('door.mailbox.help')}>
          <TextInput name="mailbox" type="email" autoComplete="off" />
        </Field>
        <fieldset>
          <legend>{say('door.begin')}</legend>
          <div className={css.choices}>
            {BEGINNINGS.map((one) => (
              <label key={one} className={css.choice}>
                <input type="radio" name="begin" value={one} defaultChecked={one === 'empty'} />
                <span>
                  <b>{say(`door.begin.${one}`)}</b>
                  <small>{say(`door.begin.${one}.text`)}</small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <Button type="submit" kind="primary" big wide busy={busy}>
          {busy ? say('door.setup.busy') : say('door.setup.do')}
        </Button>
      </form>
    </Door>
  );
}
