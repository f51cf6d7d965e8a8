import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Field, TextInput } from '../../../../design/forms/Field.tsx';
import { showCode } from '../../../../domains/access/api.ts';
import { useText } from '../../../../domains/access/text.ts';
import { useLaterText } from '../../../../domains/access/ways/text.ts';
import { FormProblem } from '../../../../platform/client/FormProblem.tsx';
import { useSearchWords } from '../../../../platform/router/paths.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { Door } from './Door.tsx';
import css from './doors.module.css';
import { land } from './land.ts';

/**
 * The second step of signing in: a code of the app, or a recovery code. Who has neither reads what to do, and may begin
 * anew where the page that asked lies behind this one.
 */
export function CodeStep({ onBack }: { onBack?: () => void }) {
  const say = useText();
  const later = useLaterText();
  const words = useWords();
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
        {later && <p className={css.text}>{later('ways.code.lost')}</p>}
        {onBack && (
          <Button kind="quiet" wide onClick={onBack}>
            {words('word.back')}
          </Button>
        )}
      </form>
    </Door>
  );
}
