import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Dialog } from '../../../design/layers/Dialog.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { ShownOnce } from '../../../platform/dialog/ShownOnce.tsx';
import { useSpoken } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { makeToken, tokensQuery } from './api.ts';
import { useText } from './text.ts';

type Reach = 'none' | 'read' | 'write';

/** Makes a token with no more than it needs, and shows its secret once. */
export function TokenDialog({ rooms, onClose }: { rooms: string[]; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [isAll, setAll] = useState<'some' | 'all'>('some');
  const [reach, setReach] = useState<Record<string, Reach>>({});
  const [networks, setNetworks] = useState('');
  const [secret, setSecret] = useState<string | null>(null);
  const chosen = rooms.flatMap((room) => (isReach(reach[room]) ? [`${room}:${reach[room]}`] : []));
  const scopes = isAll === 'all' ? ['*'] : chosen;
  const save = async () => {
    const places = networks.split(/[\s,]+/).filter(Boolean);
    setSecret((await makeToken({ name, scopes, networks: places })).secret);
    await client.invalidateQueries({ queryKey: tokensQuery.queryKey });
  };
  if (secret) return <Made name={name} secret={secret} onClose={onClose} />;
  return (
    <FormDialog
      title={say('tokens.add')}
      act={words('word.add')}
      isReady={name.trim() !== '' && scopes.length > 0}
      onSave={save}
      onClose={onClose}
    >
      <Field label={words('word.name')} help={say('tokens.name.help')}>
        <TextInput value={name} maxLength={100} required onChange={(event) => setName(event.target.value)} />
      </Field>
      <Segment<'some' | 'all'>
        label={say('tokens.reach')}
        value={isAll}
        onChange={setAll}
        options={[
          { value: 'some', label: say('tokens.some') },
          { value: 'all', label: say('tokens.everything') },
        ]}
      />
      {isAll === 'some' && <Rooms rooms={rooms} reach={reach} onChange={setReach} />}
      <Field label={say('tokens.networks')} help={say('tokens.networks.help')}>
        <TextInput
          value={networks}
          autoComplete="off"
          maxLength={1000}
          placeholder="203.0.113.0/24"
          onChange={(event) => setNetworks(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}

function Rooms({ rooms, reach, onChange }: RoomsProps) {
  const say = useText();
  const { catalogue } = useSpoken();
  return (
    <div className={layout.two}>
      {rooms.map((room) => (
        <Field key={room} label={catalogue[`rights.room.${room}`] ?? room}>
          <Select<Reach>
            value={reach[room] ?? 'none'}
            onChange={(next) => onChange({ ...reach, [room]: next })}
            options={(['none', 'read', 'write'] as const).map((value) => ({
              value,
              label: say(`tokens.${value}`),
            }))}
          />
        </Field>
      ))}
    </div>
  );
}

function Made({ name, secret, onClose }: { name: string; secret: string; onClose: () => void }) {
  const say = useText();
  return (
    <Dialog open onClose={onClose} title={say('tokens.add')}>
      <ShownOnce label={say('tokens.secret', { name })} value={secret} onClose={onClose} />
    </Dialog>
  );
}

const isReach = (reach: Reach | undefined) => reach === 'read' || reach === 'write';

interface RoomsProps {
  rooms: string[];
  reach: Record<string, Reach>;
  onChange: (reach: Record<string, Reach>) => void;
}
