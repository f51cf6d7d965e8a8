import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check, Switch } from '../../../design/forms/Check.tsx';
import layout from '../../../design/forms/layout.module.css';
import lines from '../../../design/forms/lines.module.css';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText as useAccess } from '../text.ts';
import { type Role, roles } from '../types.ts';
import {
  changeConnection,
  changeSignInSettings,
  connectionsQuery,
  removeConnection,
  signInSettingsQuery,
} from './api.ts';
import { ConnectionDialog } from './ConnectionDialog.tsx';
import { LossDialog } from './LossDialog.tsx';
import { useText } from './text.ts';
import type { Connection } from './types.ts';

/** What the workspace asks of whoever signs in: a second factor by role, and the providers that it trusts. */
export function WorkspaceWays() {
  return (
    <>
      <FactorRoles />
      <Connections />
    </>
  );
}

function FactorRoles() {
  const say = useText();
  const words = useWords();
  const access = useAccess();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { data: settings } = useQuery(signInSettingsQuery);
  const change = (role: Role, on: boolean) =>
    attempt(async () => {
      const others = (settings?.secondFactorRoles ?? []).filter((one) => one !== role);
      await changeSignInSettings({ secondFactorRoles: on ? [...others, role] : others });
      await client.invalidateQueries({ queryKey: signInSettingsQuery.queryKey });
    });
  return (
    <Panel title={say('ways.roles')}>
      <div className="col">
        <p className="mid">{say('ways.roles.text')}</p>
        {!settings && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
        {settings && (
          <div className={layout.checks}>
            {roles.map((role) => (
              <Check
                key={role}
                checked={settings.secondFactorRoles.includes(role)}
                onChange={(on) => void change(role, on)}
              >
                {access(`role.${role}`)}
              </Check>
            ))}
          </div>
        )}
      </div>
    </Panel>
  );
}

function Connections() {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { data: connections } = useQuery(connectionsQuery);
  const [shown, setShown] = useState<Connection | 'new' | null>(null);
  const [losing, setLosing] = useState<Connection | null>(null);
  const renewed = () => client.invalidateQueries({ queryKey: connectionsQuery.queryKey });
  const change = (work: () => Promise<unknown>) =>
    attempt(async () => {
      await work();
      await renewed();
    });
  return (
    <Panel
      title={say('ways.connections')}
      end={
        <Button small icon="plus" onClick={() => setShown('new')}>
          {say('ways.connections.add')}
        </Button>
      }
    >
      <p className="mid">{say('ways.connections.text')}</p>
      {!connections && <Skeleton rows={2} shape="lines" label={words('word.loading')} />}
      {connections?.length === 0 && <p className="dim">{say('ways.connections.empty')}</p>}
      {connections?.map((connection) => (
        <Line
          key={connection.id}
          connection={connection}
          onEdit={() => setShown(connection)}
          onRemove={() => setLosing(connection)}
          change={change}
        />
      ))}
      {shown && (
        <ConnectionDialog
          connection={shown === 'new' ? null : shown}
          onClose={() => setShown(null)}
          onSaved={() => {
            setShown(null);
            void renewed();
          }}
        />
      )}
      {losing && (
        <LossDialog
          title={say('ways.connections.ask', { name: losing.name })}
          text={say('ways.connections.ask.text', { domains: losing.domains.join(', ') })}
          act={say('ways.lose')}
          onAct={() => removeConnection(losing.id).then(renewed)}
          onClose={() => setLosing(null)}
        />
      )}
    </Panel>
  );
}

function Line({ connection, onEdit, onRemove, change }: LineProps) {
  const say = useText();
  const { id, name, issuer, domains, isOn } = connection;
  return (
    <div className={lines.line}>
      <div className={lines.words}>
        <span className="cut">{name}</span>
        <small className="cut">
          {domains.join(', ')} · {new URL(issuer).host}
        </small>
      </div>
      <Switch checked={isOn} onChange={(on) => void change(() => changeConnection(id, { isOn: on }))}>
        {say('ways.connections.on')}
      </Switch>
      <IconButton icon="pencil" label={say('ways.connections.edit', { name })} onClick={onEdit} />
      <IconButton icon="trash" label={say('ways.connections.remove', { name })} onClick={onRemove} />
    </div>
  );
}

interface LineProps {
  connection: Connection;
  onEdit: () => void;
  onRemove: () => void;
  change: (work: () => Promise<unknown>) => Promise<boolean>;
}
