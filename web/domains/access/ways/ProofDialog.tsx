import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { FormProblem } from '../../../platform/client/FormProblem.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { ownSignInQuery, prove, showPasskey } from './api.ts';
import { useText } from './text.ts';

/** Asks once more who it is: by the second factor where there is one, by the password otherwise, or by a passkey. */
export function ProofDialog({ onProved, onClose }: { onProved: () => Promise<void>; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const { data: own } = useQuery(ownSignInQuery);
  const { busy, once } = useOnce();
  const [error, setError] = useState<unknown>(null);
  const byCode = own?.secondFactor.isOn ?? false;
  const attempt = (work: () => Promise<void>) => once(() => work().then(onProved, setError));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const given = String(new FormData(event.currentTarget).get('proof'));
    void attempt(() => prove(byCode ? { code: given.trim() } : { password: given }));
  };
  return (
    <Dialog open onClose={onClose} title={say('ways.proof')} text={say('ways.proof.text')}>
      <form className={layout.form} onSubmit={submit}>
        <FormProblem error={error} />
        <Field key={String(byCode)} label={byCode ? say('ways.proof.code') : words('word.password')}>
          {byCode ? (
            <TextInput name="proof" autoComplete="one-time-code" required autoFocus />
          ) : (
            <TextInput name="proof" type="password" autoComplete="current-password" required autoFocus />
          )}
        </Field>
        {own && own.passkeys.length > 0 && (
          <Button kind="quiet" onClick={() => void attempt(() => showPasskey('/session/proof/passkey'))}>
            {say('ways.proof.passkey')}
          </Button>
        )}
        <DialogActs>
          <Button kind="quiet" onClick={onClose}>
            {words('word.cancel')}
          </Button>
          <Button type="submit" kind="primary" busy={busy}>
            {say('ways.proof.go')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}
