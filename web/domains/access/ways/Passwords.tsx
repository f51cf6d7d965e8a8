import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Panel } from '../../../design/Page.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { changePassword, ownSignInQuery } from './api.ts';
import { useText } from './text.ts';

/** One's own password: the present one is asked with the new one; who has none yet proves themselves otherwise. */
export function Passwords({ hasPassword }: { hasPassword: boolean }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const password = String(given.get('password'));
    void attempt(async () => {
      await changePassword(hasPassword ? { current: String(given.get('current')), password } : { password });
      form.reset();
      tell({ icon: 'check', text: say('ways.password.done') });
      await client.invalidateQueries({ queryKey: ownSignInQuery.queryKey });
    });
  };
  return (
    <Panel title={say('ways.password')}>
      <form className="col" onSubmit={submit}>
        {hasPassword && (
          <Field label={say('ways.password.now')}>
            <TextInput name="current" type="password" autoComplete="current-password" required />
          </Field>
        )}
        <Field label={say('ways.password.new')} help={say('ways.password.help')}>
          <TextInput name="password" type="password" autoComplete="new-password" minLength={8} required />
        </Field>
        <div>
          <Button type="submit">{say('ways.password.change')}</Button>
        </div>
      </form>
    </Panel>
  );
}
