import { useId } from 'react';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { languageNames, languages } from '../../../platform/messages/language.ts';
import css from '../automation.module.css';
import type { Act } from '../types.ts';
import { type Choice, useChoices, useRuleWords } from '../use-rule-words.ts';

/** What an act still needs to know: to which priority, to whom, which words. */
export function ActValue({ act, onChange }: { act: Act; onChange: (act: Act) => void }) {
  const { say } = useRuleWords();
  const choices = useChoices();
  const pick = (field: string) => choices(field) ?? [];
  const none = (label: string): Choice => ({ value: '', label });
  switch (act.do) {
    case 'set-priority':
      return (
        <Pick
          value={act.priority}
          of={pick('priority')}
          onPick={(priority) => onChange({ ...act, priority: priority as typeof act.priority })}
        />
      );
    case 'set-status':
      return (
        <Pick
          value={act.status}
          of={pick('status')}
          onPick={(status) => onChange({ ...act, status: status as typeof act.status })}
        />
      );
    case 'assign':
      return (
        <Pick
          value={act.memberId ?? ''}
          of={[none(say('rule.nobody')), ...pick('assignee')]}
          onPick={(id) => onChange({ ...act, memberId: id || null })}
        />
      );
    case 'set-team':
      return (
        <Pick
          value={act.teamId ?? ''}
          of={[none(say('rule.noTeam')), ...pick('team')]}
          onPick={(id) => onChange({ ...act, teamId: id || null })}
        />
      );
    case 'notify':
      return <Notified act={act} onChange={onChange} />;
    case 'add-labels':
    case 'remove-labels':
      return <Labels labels={act.labels} onChange={(labels) => onChange({ ...act, labels })} />;
    case 'set-field':
      return <OwnField act={act} onChange={onChange} />;
    case 'snooze':
      return (
        <>
          <TextInput
            className={css.short}
            type="number"
            min={1}
            max={8760}
            aria-label={say('rule.hours')}
            value={String(act.hours)}
            onChange={(event) => onChange({ ...act, hours: Math.round(Number(event.target.value)) })}
          />
          {say('rule.hours')}
        </>
      );
    case 'write-note':
      return (
        <div className={css.wide}>
          <TextArea
            aria-label={say('rule.act.write-note')}
            value={act.text}
            onChange={(event) => onChange({ ...act, text: event.target.value })}
          />
        </div>
      );
    case 'write-reply':
      return <Reply act={act} onChange={onChange} />;
  }
}

function Pick({ value, of, onPick }: { value: string; of: Choice[]; onPick: (value: string) => void }) {
  const { say } = useRuleWords();
  return <Select quiet label={say('rule.value')} value={value} onChange={onPick} options={of} />;
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
    <Pick
      value={value}
      of={value ? all : [{ value: '', label: say('rule.choose') }, ...all]}
      onPick={(id) => onChange(isTeam(id) ? { do: 'notify', teamId: id } : { do: 'notify', memberId: id })}
    />
  );
}

function Labels({ labels, onChange }: { labels: string[]; onChange: (labels: string[]) => void }) {
  const { say } = useRuleWords();
  const split = (text: string) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean);
  return (
    <TextInput
      className={css.value}
      aria-label={say('rule.labels.help')}
      placeholder={say('rule.labels.help')}
      defaultValue={labels.join(', ')}
      onChange={(event) => onChange(split(event.target.value))}
    />
  );
}

function OwnField({ act, onChange }: Of<'set-field'>) {
  const { say } = useRuleWords();
  return (
    <>
      <TextInput
        className={css.value}
        aria-label={say('rule.ownField.name')}
        placeholder={say('rule.ownField.name')}
        value={act.key}
        onChange={(event) => onChange({ ...act, key: event.target.value })}
      />
      <TextInput
        className={css.value}
        aria-label={say('rule.value')}
        placeholder={say('rule.value')}
        value={String(act.value ?? '')}
        onChange={(event) => onChange({ ...act, value: event.target.value })}
      />
    </>
  );
}

function Reply({ act, onChange }: Of<'write-reply'>) {
  const { say } = useRuleWords();
  const id = useId();
  return (
    <div className={css.wide}>
      {languages.map((language) => (
        <Field key={`${id}-${language}`} label={languageNames[language]}>
          <TextArea
            lang={language}
            value={act.text[language]}
            onChange={(event) => onChange({ ...act, text: { ...act.text, [language]: event.target.value } })}
          />
        </Field>
      ))}
      <p className={css.meta}>{say('rule.reply.help')}</p>
    </div>
  );
}
