import { days } from '../../../../../server/domains/team/staffing/rules/week.ts';
import { Avatar } from '../../../../design/Avatar.tsx';
import { Chip } from '../../../../design/Chip.tsx';
import lines from '../../../../design/forms/lines.module.css';
import { IconButton } from '../../../../design/layers/IconButton.tsx';
import { useDates } from '../../../../platform/messages/text.tsx';
import { useText as useAccess } from '../../../access/text.ts';
import { StatusDot } from '../../staffing/StatusDot.tsx';
import { useText as useStaff } from '../../staffing/text.ts';
import type { Hours } from '../../staffing/types.ts';
import { useText as useTeam } from '../../text.ts';
import { useMay, useMe, useTeams } from '../../use-me.ts';
import { useText } from '../text.ts';
import type { Person } from './api.ts';
import css from './people.module.css';

/** One of a provider's people: who, where, how they are now, and the hours that they were here. */
export function PersonLine({ person, onEdit, onShut }: PersonLineProps) {
  const say = useText();
  const team = useTeam();
  const access = useAccess();
  const mayLetIn = useMay('team:write');
  const isMe = useMe().member.id === person.id;
  const { name, email, disabled, role } = person;
  const mayTurn = !isMe && (mayLetIn || !disabled);
  return (
    <div className={css.person}>
      <Avatar name={name} />
      <span className={lines.words}>
        <span className="row">
          <b className="cut">{name}</b>
          {isMe && <Chip small>{team('team.you')}</Chip>}
          {role === 'provider-manager' && <Chip small>{access('role.provider-manager')}</Chip>}
          {disabled && (
            <Chip small tone="soon">
              {team('team.off')}
            </Chip>
          )}
        </span>
        <small className="cut">{email}</small>
      </span>
      <Presence person={person} />
      <span className={css.acts}>
        <IconButton icon="pencil" label={say('rights.people.edit', { name })} onClick={onEdit} />
        {mayTurn && (
          <IconButton
            icon={disabled ? 'play' : 'lock'}
            label={say(disabled ? 'rights.people.letIn' : 'rights.people.shut', { name })}
            onClick={() => onShut(!disabled)}
          />
        )}
      </span>
    </div>
  );
}

function Presence({ person }: { person: Person }) {
  const say = useText();
  const staff = useStaff();
  const dates = useDates();
  const teams = useTeams().filter(({ id }) => person.teamIds.includes(id));
  const { status, seenAt, hours, workedSeconds } = person;
  return (
    <span className={css.presence}>
      <span className="row">
        <StatusDot status={status} />
        {staff(`staff.status.${status}`)}
        <span className="dim">
          {say('rights.people.worked', { hours: dates.inUnit(workedSeconds, 'h') })}
        </span>
      </span>
      <small>
        {[
          teams.map(({ name }) => name).join(', ') || say('rights.provider.noTeams'),
          hours ? agreed(hours, (day) => staff(`staff.day.${day}`)) : null,
          seenAt ? say('rights.people.seen', { date: dates.moment(seenAt, new Date()) }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </span>
  );
}

/** The hours that were agreed: the days with their times, days of equal times together. */
function agreed(hours: Hours, nameOf: (day: (typeof days)[number]) => string): string {
  const runs: { first: string; last: string; times: string }[] = [];
  for (const day of days) {
    const times = (hours[day] ?? []).map(([from, to]) => `${from}–${to}`).join(', ');
    const before = runs.at(-1);
    if (before && before.times === times) before.last = nameOf(day);
    else runs.push({ first: nameOf(day), last: nameOf(day), times });
  }
  const worked = runs.filter(({ times }) => times !== '');
  return worked
    .map(({ first, last, times }) => `${first === last ? first : `${first}–${last}`} ${times}`)
    .join('; ');
}

interface PersonLineProps {
  person: Person;
  onEdit: () => void;
  onShut: (isShut: boolean) => void;
}
