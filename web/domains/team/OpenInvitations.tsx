import { useQuery, useQueryClient } from '@tanstack/react-query';
import lines from '../../design/forms/lines.module.css';
import { IconButton } from '../../design/layers/IconButton.tsx';
import { Panel } from '../../design/Page.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../platform/undo/use-attempt.ts';
import { useText as useAccess } from '../access/text.ts';
import { invitationsQuery, withdrawInvitation } from './api.ts';
import { useText } from './rights/text.ts';
import type { OpenInvitation } from './types.ts';
import { useMay } from './use-me.ts';

/** Invitations that still let somebody in; nothing where there is none. */
export function OpenInvitations() {
  const say = useText();
  const mayInvite = useMay('team:write');
  const { data } = useQuery({ ...invitationsQuery, enabled: mayInvite });
  if (!data?.length) return null;
  return (
    <Panel title={say('rights.invitations')}>
      {data.map((invitation) => (
        <Line key={invitation.id} invitation={invitation} />
      ))}
    </Panel>
  );
}

function Line({ invitation }: { invitation: OpenInvitation }) {
  const say = useText();
  const access = useAccess();
  const dates = useDates();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { id, email, role, expiresAt } = invitation;
  const withdraw = () =>
    attempt(async () => {
      await withdrawInvitation(id);
      tell({ icon: 'check', text: say('rights.invitations.withdrawn', { email }) });
      await client.invalidateQueries({ queryKey: invitationsQuery.queryKey });
    });
  return (
    <div className={lines.line}>
      <span className={lines.words}>
        <b className="cut">{email}</b>
        <small>
          {access(`role.${role}`)} · {say('rights.invitations.until', { date: dates.shortDay(expiresAt) })}
        </small>
      </span>
      <IconButton
        icon="trash"
        label={say('rights.invitations.withdraw', { email })}
        onClick={() => void withdraw()}
      />
    </div>
  );
}
