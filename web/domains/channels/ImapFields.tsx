import { Check } from '../../design/forms/Check.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { useWords } from '../../platform/words/index.ts';
import css from './channels.module.css';
import { useText } from './text.ts';
import { type ImapAuth, imapAuths, type Mailbox } from './types.ts';

/** Where a mailbox is fetched from and how one signs in there: by password, or by a token of Google or Microsoft. */
export function ImapFields({
  imap,
  auth,
  secure,
  onAuth,
  onSecure,
}: {
  imap: Mailbox['imap'];
  auth: ImapAuth;
  secure: boolean;
  onAuth: (auth: ImapAuth) => void;
  onSecure: (secure: boolean) => void;
}) {
  const say = useText();
  const words = useWords();
  // What is kept counts for the way of signing in that it was given for.
  const isKept = imap !== null && (imap.auth ?? 'password') === auth;
  const kept = isKept ? say('box.password.kept') : undefined;
  return (
    <>
      <div className={css.two}>
        <Field label={say('box.host')}>
          <TextInput name="host" required defaultValue={imap?.host} />
        </Field>
        <Field label={say('box.port')}>
          <TextInput name="port" inputMode="numeric" required defaultValue={imap?.port ?? 993} />
        </Field>
      </div>
      <Field label={say('box.user')}>
        <TextInput name="user" required defaultValue={imap?.user} autoComplete="off" />
      </Field>
      <Field label={say('box.auth')}>
        <Select<ImapAuth>
          value={auth}
          onChange={onAuth}
          options={imapAuths.map((value) => ({
            value,
            label: value === 'password' ? words('word.password') : say(`box.auth.${value}`),
          }))}
        />
      </Field>
      {auth === 'password' ? (
        <Field label={words('word.password')} help={kept}>
          <TextInput name="password" type="password" required={!isKept} autoComplete="new-password" />
        </Field>
      ) : (
        <TokenFields isMicrosoft={auth === 'oauth-microsoft'} isKept={isKept} kept={kept} />
      )}
      <Check checked={secure} onChange={onSecure}>
        {say('box.secure')}
      </Check>
    </>
  );
}

function TokenFields({
  isMicrosoft,
  isKept,
  kept,
}: {
  isMicrosoft: boolean;
  isKept: boolean;
  kept: string | undefined;
}) {
  const say = useText();
  return (
    <>
      <Field label={say('box.clientId')}>
        <TextInput name="clientId" required={!isKept} autoComplete="off" />
      </Field>
      <Field label={say('box.clientSecret')}>
        <TextInput name="clientSecret" type="password" autoComplete="new-password" />
      </Field>
      {isMicrosoft && (
        <Field label={say('box.tenant')} help={say('box.tenant.help')}>
          <TextInput name="tenant" autoComplete="off" />
        </Field>
      )}
      <Field label={say('box.refreshToken')} help={kept ?? say('box.refreshToken.help')}>
        <TextInput name="refreshToken" type="password" required={!isKept} autoComplete="new-password" />
      </Field>
    </>
  );
}
