import { useState } from 'react';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { addConnection, changeConnection } from './api.ts';
import { useText } from './text.ts';
import { type Connection, type ConnectionKind, connectionKinds } from './types.ts';

const issuers: Record<ConnectionKind, string> = {
  google: 'https://accounts.google.com',
  microsoft: 'https://login.microsoftonline.com/…/v2.0',
  generic: '',
};
const names: Record<ConnectionKind, string> = { google: 'Google', microsoft: 'Microsoft', generic: '' };

type Written = Record<'name' | 'issuer' | 'clientId' | 'clientSecret' | 'domains', string>;

/** A provider that the workspace trusts, or is to trust, with the address that it must know of us. */
export function ConnectionDialog({ connection, onClose, onSaved }: ConnectionDialogProps) {
  const say = useText();
  const words = useWords();
  const [kind, setKind] = useState<ConnectionKind>(connection?.kind ?? 'google');
  const [written, setWritten] = useState<Written>(() => begun(connection));
  const save = async () => {
    await keep(connection, kind, written);
    onSaved();
  };
  const line = (name: keyof Written, label: string, help?: string, type = 'text') => (
    <Field label={label} help={help}>
      <TextInput
        type={type}
        value={written[name]}
        autoComplete={type === 'password' ? 'new-password' : 'off'}
        onChange={(event) => setWritten({ ...written, [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <FormDialog
      title={
        connection ? say('ways.connections.edit', { name: connection.name }) : say('ways.connections.add')
      }
      act={words(connection ? 'word.save' : 'word.add')}
      isReady={isWhole(written, connection)}
      onSave={save}
      onClose={onClose}
    >
      {!connection && (
        <KindChoice
          kind={kind}
          onChange={(next) => {
            setKind(next);
            setWritten({ ...written, name: names[next], issuer: issuers[next] });
          }}
        />
      )}
      {line('name', words('word.name'), say('ways.connections.name.help'))}
      {connection ? (
        <Field label={say('ways.connections.issuer')} help={say('ways.connections.issuer.stays')}>
          <TextInput readOnly value={written.issuer} />
        </Field>
      ) : (
        line('issuer', say('ways.connections.issuer'), say('ways.connections.issuer.help'))
      )}
      {line('clientId', say('ways.connections.clientId'))}
      {line(
        'clientSecret',
        say('ways.connections.secret'),
        say(connection ? 'ways.connections.secret.stays' : 'ways.connections.secret.help'),
        'password',
      )}
      {line('domains', say('ways.connections.domains'), say('ways.connections.domains.help'))}
      {kind === 'microsoft' && (
        <p className="t12 dim">{say('ways.connections.microsoft', { claims: 'email, xms_edov' })}</p>
      )}
      <Field label={say('ways.connections.return')} help={say('ways.connections.return.help')}>
        <TextInput
          readOnly
          value={`${location.origin}/sign-in/return`}
          onFocus={(event) => event.target.select()}
        />
      </Field>
    </FormDialog>
  );
}

function KindChoice({ kind, onChange }: { kind: ConnectionKind; onChange: (kind: ConnectionKind) => void }) {
  const say = useText();
  return (
    <Segment<ConnectionKind>
      label={say('ways.connections.kind')}
      value={kind}
      onChange={onChange}
      options={connectionKinds.map((value) => ({
        value,
        label: names[value] || say('ways.connections.generic'),
      }))}
    />
  );
}

function begun(connection: Connection | null): Written {
  if (!connection)
    return { name: names.google, issuer: issuers.google, clientId: '', clientSecret: '', domains: '' };
  const { name, issuer, clientId, domains } = connection;
  return { name, issuer, clientId, clientSecret: '', domains: domains.join(', ') };
}

/** A secret that is kept already need not be written again. */
function isWhole(written: Written, connection: Connection | null): boolean {
  const { clientSecret, ...rest } = written;
  const isNamed = Object.values(rest).every((one) => one.trim() !== '') && !written.issuer.includes('…');
  return isNamed && (connection !== null || clientSecret !== '');
}

async function keep(connection: Connection | null, kind: ConnectionKind, written: Written): Promise<void> {
  const { issuer, clientSecret, ...rest } = written;
  const given = { ...rest, domains: written.domains.split(/[\s,]+/).filter(Boolean) };
  if (!connection) await addConnection({ ...given, kind, issuer: issuer.trim(), clientSecret });
  else await changeConnection(connection.id, { ...given, ...(clientSecret ? { clientSecret } : {}) });
}

interface ConnectionDialogProps {
  /** The one to edit; null for a new one. */
  connection: Connection | null;
  onClose: () => void;
  onSaved: () => void;
}
