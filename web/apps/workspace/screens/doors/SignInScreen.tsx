import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Field, TextInput } from '../../../../design/forms/Field.tsx';
import { Notice } from '../../../../design/states/Notice.tsx';
import { signIn } from '../../../../domains/access/api.ts';
import { useText } from '../../../../domains/access/text.ts';
import { ProblemError, sentenceOf } from '../../../../platform/client/problem.ts';
import { useSearchWords } from '../../../../platform/router/paths.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { Door } from './Door.tsx';
import css from './doors.module.css';

/** E-mail and password; afterwards back to the page that was asked for. */
export function SignInScreen() {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const back = useSearchWords().back;
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setError(null);
    try {
      await signIn({ email: String(form.get('email')).trim(), password: String(form.get('password')) });
      client.clear();
      // Only a path of our own, never another host.
      location.assign(typeof back === 'string' && /^\/w\//.test(back) ? back : '/');
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  const wrong = error instanceof ProblemError && [400, 401, 403, 422].includes(error.status);
  return (
    <Door title={say('door.signIn')} text={say('door.signIn.text')}>
      <form className={css.form} onSubmit={(event) => void submit(event)}>
        {error !== null && (
          <Notice tone="breach">{wrong ? say('door.wrong') : sentenceOf(error, words)}</Notice>
        )}
        <Field label={words('word.email')}>
          <TextInput name="email" type="email" autoComplete="username" required />
        </Field>
        <Field label={words('word.password')}>
          <TextInput name="password" type="password" autoComplete="current-password" required />
        </Field>
        <Button type="submit" kind="primary" big wide busy={busy}>
          {say('door.signIn')}
        </Button>
      </form>
    </Door>
  );
}
