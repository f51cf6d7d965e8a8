import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Field, TextInput } from '../../../../design/forms/Field.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { acceptInvitation, invitationQuery } from '../../../../domains/access/api.ts';
import { useText } from '../../../../domains/access/text.ts';
import { FormProblem } from '../../../../platform/client/FormProblem.tsx';
import { useWords } from '../../../../platform/words/index.ts';
import { Door } from './Door.tsx';
import css from './doors.module.css';
import { useSecretOfLink } from './secret-of-link.ts';

/** A new member comes in by the link of the invitation: name and password, nothing else. */
export function InvitationScreen() {
  const say = useText();
  const words = useWords();
  const token = useSecretOfLink();
  const { data: invitation, error: gone } = useQuery(invitationQuery(token));
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  if (gone) {
    return (
      <Door title={say('door.invited.gone')} text={say('door.invited.gone.text')}>
        <a className="link" href="/sign-in">
          {say('door.toSignIn')}
        </a>
      </Door>
    );
  }
  if (!invitation)
    return (
      <Door title="">
        <Skeleton rows={3} shape="lines" label={words('word.loading')} />
      </Door>
    );
  const { workspace, email } = invitation;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    try {
      const answer = await acceptInvitation(token, {
        name: String(form.get('name')).trim(),
        password: String(form.get('password')),
      });
      location.assign(answer?.slug ? `/w/${answer.slug}/home` : '/');
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Door title={say('door.invited', { workspace: workspace })} text={say('door.invited.text', { email })}>
      <form className={css.form} onSubmit={(event) => void submit(event)}>
        <FormProblem error={error} />
        <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
        <Field label={say('door.yourName')}>
          <TextInput name="name" required autoComplete="name" />
        </Field>
        <Field label={words('word.password')} help={say('door.password.help')}>
          <TextInput name="password" type="password" required minLength={10} autoComplete="new-password" />
        </Field>
        <Button type="submit" kind="primary" big wide busy={busy}>
          {say('door.invited.do')}
        </Button>
      </form>
    </Door>
  );
}
