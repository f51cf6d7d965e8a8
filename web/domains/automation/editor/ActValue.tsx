import { Select } from '../../../design/forms/Select.tsx';
import { ActDetail } from '../../requests/macros/ActDetail.tsx';
import css from '../automation.module.css';
import type { Act } from '../types.ts';
import { useChoices, useRuleWords } from '../use-rule-words.ts';

/** What an act still needs to know. All but notifying is asked as macros ask it. */
export function ActValue({ act, onChange }: { act: Act; onChange: (act: Act) => void }) {
  const { say } = useRuleWords();
  switch (act.do) {
    case 'notify':
      return <Notified act={act} onChange={onChange} />;
    case 'write-note':
    case 'write-reply':
      return (
        <div className={css.wide}>
          <ActDetail act={act} onChange={onChange} />
          {act.do === 'write-reply' && <p className={css.meta}>{say('rule.reply.help')}</p>}
        </div>
      );
    case 'snooze':
      return (
        <>
          <div className={css.short}>
            <ActDetail act={act} onChange={onChange} />
          </div>
          {say('rule.hours')}
        </>
      );
    case 'add-labels':
    case 'remove-labels':
    case 'set-field':
      return (
        <div className={css.value}>
          <ActDetail act={act} onChange={onChange} />
        </div>
      );
    default:
      return <ActDetail quiet act={act} onChange={onChange} />;
  }
}

type Of<D extends Act['do']> = { act: Extract<Act, { do: D }>; onChange: (act: Act) => void };

function Notified({ act, onChange }: Of<'notify'>) {
  const { say } = useRuleWords();
  const choices = useChoices();
  const teams = choices('team') ?? [];
  const all = [...(choices('assignee') ?? []), ...teams];
  const value = act.memberId ?? act.teamId ?? '';
  const isTeam = (id: string) => teams.some((one) => one.value === id);
  return (
    <Select
      quiet
      label={say('rule.value')}
      value={value}
      options={value ? all : [{ value: '', label: say('rule.choose') }, ...all]}
      onChange={(id) => onChange(isTeam(id) ? { do: 'notify', teamId: id } : { do: 'notify', memberId: id })}
    />
  );
}
