import { useQuery } from '@tanstack/react-query';
import { Field } from '../../design/forms/Field.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { calendarsQuery } from '../team/calendars/api.ts';
import type { Calendar } from '../team/calendars/types.ts';
import { week } from '../team/calendars/week.ts';
import { useText as useTeam } from '../team/text.ts';
import { useText } from './text.ts';

/** By which calendar a mailbox says when somebody is there, and the hours that follow from it. */
export function HoursChoice({ teamId, calendarId, onChange }: HoursChoiceProps) {
  const say = useText();
  const team = useTeam();
  const calendars = useQuery(calendarsQuery).data ?? [];
  const chosen = calendars.find(({ id }) => id === calendarId);
  const counts = chosen ?? workedBy(teamId, calendars);
  const hours = counts ? `${week(counts.hours, team)} (${counts.zone})` : say('box.hours.usual');
  return (
    <Field label={say('box.hours')} help={say('box.hours.text', { hours })}>
      <Select
        value={chosen?.id ?? ''}
        onChange={(id) => onChange(id || null)}
        options={[
          { value: '', label: say('box.hours.team') },
          ...calendars.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Field>
  );
}

/** The calendar of the team, or else everybody's. */
function workedBy(teamId: string | null, calendars: readonly Calendar[]): Calendar | undefined {
  const own = teamId ? calendars.find(({ teamIds }) => teamIds.includes(teamId)) : undefined;
  return own ?? calendars.find(({ isDefault }) => isDefault);
}

interface HoursChoiceProps {
  teamId: string | null;
  calendarId: string | null;
  onChange: (calendarId: string | null) => void;
}
