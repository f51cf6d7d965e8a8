import { useState } from 'react';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { ProblemError } from '../../../platform/client/problem.ts';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { addConnection } from './api.ts';
import { ProofDialog } from './ProofDialog.tsx';
import { useText } from './text.ts';
import { type ConnectionKind, connectionKinds } from './types.ts';

const issuers: Record<ConnectionKind, string> = {
  google: 'https://accounts.google.com',
  microsoft: 'https://login.microsoftonline.com/…/v2.0',
  generic: '',
};
const names: Record<ConnectionKind, string> = { google: 'Google', microsoft: 'Microsoft', generic: '' };

const empty = { name: names.google, issuer: issuers.google, clientId: '', clientSecret: '', domains: '' };
type Written = typeof empty;

/** A provider that the workspace is to trust, with the address that it must know of us. */
export function ConnectionDialog({ onClose, onSaved }: { onClose: () => void; onSaved: () => void }) {
  const say = useText();
  const words = useWords();
  const [kind, setKind] = useState<ConnectionKind>('google');
  const [written, setWritten] = useState<Written>(empty);
  const [unproved, setUnproved] = useState(false);
  const domains = written.domains.split(/[\s,]+/).filter(Boolean);
  const save = async () => {
    try {
      await addConnection({ ...written, kind, domains });
      onSaved();
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'proof-needed') throw error;
      setUnproved(true);
    }
  };
  const line = (name: keyof Written, label: string, help?: string, type = 'text') => (
    <Field label={label} help={help}>
      <TextInput
        type={type}
        value={written[name]}
        autoComplete="off"
        onChange={(event) => setWritten({ ...written, [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <FormDialog
      title={say('ways.connections.add')}
      act={words('word.add')}
      isReady={Object.values(written).every((one) => one.trim() !== '') && !written.issuer.includes('…')}
      onSave={save}
      onClose={onClose}
    >
      <Segment<ConnectionKind>
        label={say('ways.connections.kind')}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setWritten({ ...written, name: names[next], issuer: issuers[next] });
        }}
        options={connectionKinds.map((value) => ({
          value,
          label: names[value] || say('ways.connections.generic'),
        }))}
      />
      {line('name', words('word.name'), say('ways.connections.name.help'))}
      {line('issuer', say('ways.connections.issuer'), say('ways.connections.issuer.help'))}
      {line('clientId', say('ways.connections.clientId'))}
      {line('clientSecret', say('ways.connections.secret'), undefined, 'password')}
      {line('domains', say('ways.connections.domains'), say('ways.connections.domains.help'))}
      <p className="t12 dim">
        {say('ways.connections.return', { address: `${location.origin}/sign-in/return` })}
      </p>
      {unproved && (
        <ProofDialog
          onClose={() => setUnproved(false)}
          onProved={async () => {
            setUnproved(false);
            await save();
          }}
        />
      )}
    </FormDialog>
  );
}
