import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { exchangesQuery } from '../../channels/apps/api.ts';
import channels from '../../channels/channels.module.css';
import { membersQuery } from '../../team/api.ts';
import { keepLine, linesQuery } from '../api.ts';
import css from '../line/line.module.css';
import { useText } from '../text.ts';

/** Who sits at which line of which exchange: that is whose screen shows the caller. */
export function Lines({ mayManage }: { mayManage: boolean }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { data: exchanges = [] } = useQuery(exchangesQuery);
  const { data: members = [] } = useQuery(membersQuery);
  const { data: lines = [] } = useQuery(linesQuery);
  const keep = async (...given: Parameters<typeof keepLine>) => {
    await attempt(() => keepLine(...given));
    await client.invalidateQueries({ queryKey: ['calls'] });
  };
  if (exchanges.length === 0) return null;
  const nameOf = (id: string) => members.find((one) => one.id === id)?.name ?? '';
  const placeOf = (id: string) => exchanges.find((one) => one.id === id)?.name ?? '';
  return (
    <Panel title={say('calls.lines')} meta={say('calls.lines.text')}>
      {lines.map(({ memberId, connectionId, extension }) => (
        <div key={memberId} className={channels.line}>
          <span className="grow">
            <b className="cut">{nameOf(memberId)}</b>
            <small>
              {extension} · {placeOf(connectionId)}
            </small>
          </span>
          {mayManage && (
            <IconButton
              icon="trash"
              label={say('calls.lines.remove', { name: nameOf(memberId) })}
              onClick={() => void keep(memberId, null)}
            />
          )}
        </div>
      ))}
      {mayManage && <NewLine exchanges={exchanges} members={members} onKeep={keep} />}
    </Panel>
  );
}

function NewLine({ exchanges, members, onKeep }: NewLineProps) {
  const say = useText();
  const [memberId, setMember] = useState('');
  const [connectionId, setConnection] = useState(exchanges[0]?.id ?? '');
  const [extension, setExtension] = useState('');
  const line = extension.trim();
  return (
    <form
      className={css.adding}
      onSubmit={(event) => {
        event.preventDefault();
        void onKeep(memberId, { connectionId, extension: line }).then(() => setExtension(''));
      }}
    >
      <Field label={say('calls.member')}>
        <Select
          value={memberId}
          onChange={setMember}
          options={[
            { value: '', label: '–' },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
      {exchanges.length > 1 && (
        <Field label={say('calls.exchange')}>
          <Select
            value={connectionId}
            onChange={setConnection}
            options={exchanges.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      )}
      <Field label={say('calls.extension')}>
        <TextInput value={extension} maxLength={50} onChange={(event) => setExtension(event.target.value)} />
      </Field>
      <Button type="submit" disabled={!memberId || !line}>
        {say('calls.lines.keep')}
      </Button>
    </form>
  );
}

interface NewLineProps {
  exchanges: readonly { id: string; name: string }[];
  members: readonly { id: string; name: string }[];
  onKeep: (memberId: string, line: { connectionId: string; extension: string }) => Promise<void>;
}
