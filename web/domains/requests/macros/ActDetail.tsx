import { mostHours } from '../../../../server/domains/requests/rules/limits.ts';
import { TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { useMembers, useTeams } from '../../team/use-me.ts';
import { WordsField } from '../replies/WordsField.tsx';
import { useText } from '../text.ts';
import type { Act } from './api.ts';
import { FieldAct } from './FieldAct.tsx';
import { StatusAct } from './StatusAct.tsx';

/** With what an act is done: to which priority, to whom, which words. Quiet where it stands in a sentence. */
export function ActDetail({ act, onChange, quiet = false }: DetailProps) {
  const say = useText();
  switch (act.do) {
    case 'write-reply':
      return (
        <WordsField
          label={say('act.write-reply')}
          value={act.text}
          onChange={(text) => onChange({ ...act, text })}
        />
      );
    case 'write-note':
      return (
        <TextArea
          aria-label={say('act.write-note')}
          required
          value={act.text}
          onChange={(event) => onChange({ ...act, text: event.target.value })}
        />
      );
    case 'add-labels':
    case 'remove-labels':
      return <Labels act={act} onChange={onChange} />;
    case 'set-field':
      return <FieldAct act={act} onChange={onChange} />;
    case 'snooze':
      return (
        <TextInput
          type="number"
          min={1}
          max={mostHours}
          aria-label={say('act.hourCount')}
          value={act.hours}
          onChange={(event) => onChange({ ...act, hours: Math.max(1, Number(event.target.value)) })}
        />
      );
    case 'set-status':
      return <StatusAct act={act} onChange={onChange} quiet={quiet} />;
    default:
      return <Choice act={act} onChange={onChange} quiet={quiet} />;
  }
}

function Labels({ act, onChange }: { act: LabelAct; onChange: (act: Act) => void }) {
  const say = useText();
  return (
    <TextInput
      required
      aria-label={say('act.labels')}
      placeholder={say('act.labels')}
      defaultValue={act.labels.join(', ')}
      onChange={(event) => {
        const labels = event.target.value.split(',').map((label) => label.trim());
        onChange({ ...act, labels: labels.filter(Boolean) });
      }}
    />
  );
}

function Choice({ act, onChange, quiet }: { act: ChoiceAct } & Omit<DetailProps, 'act'>) {
  const say = useText();
  const members = useMembers();
  const teams = useTeams();
  const label = say(`act.${act.do}`);
  if (act.do === 'set-priority') {
    const options = (['urgent', 'high', 'normal', 'low'] as const).map((value) => ({
      value,
      label: say(`requests.priority.${value}`),
    }));
    const { priority: value } = act;
    return (
      <Select {...{ label, value, options, quiet }} onChange={(priority) => onChange({ ...act, priority })} />
    );
  }
  const isAssign = act.do === 'assign';
  const none = { value: '', label: say(isAssign ? 'requests.unassigned' : 'requests.noTeam') };
  const options = [none, ...(isAssign ? members : teams).map((one) => ({ value: one.id, label: one.name }))];
  const value = (isAssign ? act.memberId : act.teamId) ?? '';
  return (
    <Select
      {...{ label, value, options, quiet }}
      onChange={(id) =>
        onChange(isAssign ? { do: 'assign', memberId: id || null } : { do: 'set-team', teamId: id || null })
      }
    />
  );
}

type Of<K extends Act['do']> = Extract<Act, { do: K }>;
type LabelAct = Of<'add-labels'> | Of<'remove-labels'>;
type ChoiceAct = Of<'set-priority'> | Of<'assign'> | Of<'set-team'>;

interface DetailProps {
  act: Act;
  onChange: (act: Act) => void;
  quiet?: boolean;
}
