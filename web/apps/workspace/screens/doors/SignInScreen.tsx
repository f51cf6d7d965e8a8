import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Field, TextInput } from '../../../../design/forms/Field.tsx';
import { Notice } from '../../../../design/states/Notice.tsx';
import { signIn } from '../../../../domains/access/api.ts';
import { useText } from '../../../../domains/access/text.ts';
import type { Entered } from '../../../../domains/access/types.ts';
import { useLaterText } from '../../../../domains/access/ways/text.ts';
import { ProblemError, sentenceOf } from '../../../../platform/client/problem.ts';
import { useSearchWords } from '../../../../platform/router/paths.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { CodeStep } from './CodeStep.tsx';
import { Door } from './Door.tsx';
import css from './doors.module.css';
import { land } from './land.ts';
import { OtherWays } from './OtherWays.tsx';

/** E-mail and password, or another way in; a second step where the account has one; then back to the page asked for. */
export function SignInScreen() {
  const say = useText();
  const later = useLaterText();
  const words = useWords();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const { back, ended } = useSearchWords();
  const [said, setSaid] = useState<string | null>(null);
  const [mailedTo, setMailedTo] = useState<string | null>(null);
  const [needsCode, setNeedsCode] = useState(false);
  const [busy, setBusy] = useState(false);
  const enter = (entered: Entered) => {
    if (!('needs' in entered)) return land(client, back);
    setBusy(false);
    setNeedsCode(true);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setBusy(true);
    setSaid(null);
    try {
      enter(await signIn({ email: emailIn(form.current), password: String(given.get('password')) }));
    } catch (failure) {
      const wrong = failure instanceof ProblemError && [400, 401, 403, 422].includes(failure.status);
      setSaid(wrong ? say('door.wrong') : sentenceOf(failure, words));
      setBusy(false);
    }
  };
  if (needsCode) return <CodeStep onBack={() => setNeedsCode(false)} />;
  if (mailedTo !== null)
    return (
      <Door title={say('door.mailed')} text={say('door.mailed.text', { email: mailedTo })}>
        <Button kind="quiet" onClick={() => setMailedTo(null)}>
          {words('word.back')}
        </Button>
      </Door>
    );
  return (
    <Door title={say('door.signIn')} text={say('door.signIn.text')}>
      <form ref={form} className={css.form} onSubmit={(event) => void submit(event)}>
        {said !== null && <Notice tone="breach">{said}</Notice>}
        {said === null && later && ended !== undefined && <Notice tone="plain">{later('ways.ended')}</Notice>}
        <Field label={words('word.email')}>
          <TextInput name="email" type="email" autoComplete="username webauthn" required />
        </Field>
        <Field label={words('word.password')}>
          <TextInput name="password" type="password" autoComplete="current-password" required />
        </Field>
        <Button type="submit" kind="primary" big wide busy={busy}>
          {say('door.signIn')}
        </Button>
        <OtherWays
          emailOf={() => emailIn(form.current)}
          onSaid={setSaid}
          onMailed={setMailedTo}
          onEntered={() => land(client, back)}
        />
      </form>
    </Door>
  );
}

const emailIn = (form: HTMLFormElement | null) =>
  form ? String(new FormData(form).get('email') ?? '').trim() : '';
