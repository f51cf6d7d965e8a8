import { type FormEvent, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Field, TextInput } from '../../../../design/forms/Field.tsx';
import { setNewPassword } from '../../../../domains/access/api.ts';
import { useText } from '../../../../domains/access/text.ts';
import { useText as useWays } from '../../../../domains/access/ways/text.ts';
import { FormProblem } from '../../../../platform/client/FormProblem.tsx';
import { useOnce } from '../../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { Door } from './Door.tsx';
import css from './doors.module.css';
import { useSecretOfLink } from './secret-of-link.ts';

/** A new password, by the link of a mail. */
export function ResetScreen() {
  const say = useText();
  const ways = useWays();
  const words = useWords();
  const token = useSecretOfLink();
  const { busy, once } = useOnce();
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    void once(() => setNewPassword(token, password).then(() => setDone(true), setError));
  };
  const way = (
    <a className="link" href="/sign-in">
      {say('door.toSignIn')}
    </a>
  );
  if (done)
    return (
      <Door title={say('door.reset')} text={say('door.reset.done')}>
        <div className={css.form}>{way}</div>
      </Door>
    );
  return (
    <Door title={say('door.reset')} text={say('door.reset.text')}>
      <form className={css.form} onSubmit={submit}>
        <FormProblem error={error} />
        <Field label={ways('ways.password.new')} help={ways('ways.password.help')}>
          <TextInput name="password" type="password" autoComplete="new-password" minLength={8} required />
        </Field>
        <Button type="submit" kind="primary" big wide busy={busy}>
          {words('word.save')}
        </Button>
        {way}
      </form>
    </Door>
  );
}
