import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Field, TextInput } from '../../../../design/forms/Field.tsx';
import { showCode } from '../../../../domains/access/api.ts';
import { useText } from '../../../../domains/access/text.ts';
import { FormProblem } from '../../../../platform/client/FormProblem.tsx';
import { useSearchWords } from '../../../../platform/router/paths.ts';
import { Door } from './Door.tsx';
import css from './doors.module.css';
import { land } from './land.ts';

/** The second step of signing in: a code of the app, or a recovery code. */
export function CodeStep() {
  const say = useText();
  const client = useQueryClient();
  const { back } = useSearchWords();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code')).trim();
    setBusy(true);
    try {
      await showCode(code);
      land(client, back);
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Door title={say('door.code.title')} text={say('door.code.text')}>
      <form className={css.form} onSubmit={(event) => void submit(event)}>
        <FormProblem error={error} />
        <Field label={say('door.code.label')}>
          <TextInput name="code" autoComplete="one-time-code" required minLength={6} autoFocus />
        </Field>
        <Button type="submit" kind="primary" big wide busy={busy}>
          {say('door.go')}
        </Button>
      </form>
    </Door>
  );
}
