import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { FormProblem } from '../../../platform/client/FormProblem.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { signOut } from '../api.ts';
import { ownSignInQuery, prove, showPasskey } from './api.ts';
import { useText } from './text.ts';
import type { OwnSignIn } from './types.ts';

/** Asks once more who it is: by the second factor where there is one, by the password otherwise, or by a passkey. */
export function ProofDialog({ onProved, onClose }: { onProved: () => void; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const { data: own, error } = useQuery(ownSignInQuery);
  const needsAnew = own && wayOf(own) === 'anew';
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('ways.proof')}
      text={say(needsAnew ? 'ways.proof.anew' : 'ways.proof.text')}
    >
      <FormProblem error={error} />
      {!own && !error && <Skeleton rows={2} shape="lines" label={words('word.loading')} />}
      {own && needsAnew && <Anew onClose={onClose} />}
      {own && !needsAnew && <Proof own={own} onProved={onProved} onClose={onClose} />}
    </Dialog>
  );
}

type Way = 'code' | 'password' | 'passkey' | 'anew';

/** How this person can prove who they are without leaving the page; `anew`: only by signing in once more. */
function wayOf({ secondFactor, hasPassword, passkeys }: OwnSignIn): Way {
  if (secondFactor.isOn) return 'code';
  if (hasPassword) return 'password';
  return passkeys.length > 0 ? 'passkey' : 'anew';
}

function Proof({ own, onProved, onClose }: { own: OwnSignIn; onProved: () => void; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const { busy, once } = useOnce();
  const [error, setError] = useState<unknown>(null);
  const way = wayOf(own);
  const attempt = (work: () => Promise<void>) => once(() => work().then(onProved, setError));
  const byPasskey = () => attempt(() => showPasskey('/session/proof/passkey'));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // The form of the layer below is this one's parent in React: it must not be sent with it.
    event.stopPropagation();
    const given = String(new FormData(event.currentTarget).get('proof'));
    if (way === 'passkey') void byPasskey();
    else void attempt(() => prove(way === 'code' ? { code: given.trim() } : { password: given }));
  };
  return (
    <form className={layout.form} onSubmit={submit}>
      <FormProblem error={error} />
      {way === 'code' && (
        <Field label={say('ways.proof.code')}>
          <TextInput name="proof" autoComplete="one-time-code" required autoFocus />
        </Field>
      )}
      {way === 'password' && (
        <Field label={words('word.password')}>
          <TextInput name="proof" type="password" autoComplete="current-password" required autoFocus />
        </Field>
      )}
      {way !== 'passkey' && own.passkeys.length > 0 && (
        <Button kind="quiet" onClick={() => void byPasskey()}>
          {say('ways.proof.passkey')}
        </Button>
      )}
      <Acts onClose={onClose}>
        <Button type="submit" kind="primary" busy={busy}>
          {say(way === 'passkey' ? 'ways.proof.byPasskey' : 'ways.proof.go')}
        </Button>
      </Acts>
    </form>
  );
}

/** Who came by a mailed link or an identity provider alone shows nothing here: signing in again is the proof. */
function Anew({ onClose }: { onClose: () => void }) {
  const say = useText();
  const again = () => {
    const back = encodeURIComponent(location.pathname + location.search);
    void signOut().finally(() => location.assign(`/sign-in?back=${back}`));
  };
  return (
    <Acts onClose={onClose}>
      <Button kind="primary" onClick={again}>
        {say('ways.proof.signIn')}
      </Button>
    </Acts>
  );
}

function Acts({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const words = useWords();
  return (
    <DialogActs>
      <Button kind="quiet" onClick={onClose}>
        {words('word.cancel')}
      </Button>
      {children}
    </DialogActs>
  );
}
