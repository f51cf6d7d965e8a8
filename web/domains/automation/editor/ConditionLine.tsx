import { useQuery } from '@tanstack/react-query';
import {
  type Condition,
  type FieldName,
  fields,
  kindOf,
  takesValue,
} from '../../../../server/domains/automation/rules/conditions.ts';
import { TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { fieldsQuery } from '../../requests/fields/api.ts';
import css from '../automation.module.css';
import { compared, comparisonsOf, conditionOn, type DraftCondition } from '../draft.ts';
import { useChoices, useRuleWords } from '../use-rule-words.ts';

const names = Object.keys(fields) as FieldName[];
/** Stands in the list of fields for one of the company's own. */
const own = 'field:';

/** One comparison: field, how, value. */
export function ConditionLine({ condition, onChange, onRemove }: LineProps) {
  const { say, field, how } = useRuleWords();
  const known = (useQuery(fieldsQuery).data ?? []).filter(({ archived }) => !archived);
  const named = known.map(({ key }) => own + key);
  // A field that is gone, or that no list knows yet, is named by its key.
  const isUnknown = condition.field.startsWith(own) && !named.includes(condition.field);
  return (
    <fieldset className={css.line} aria-label={say('rule.condition')}>
      <Select
        quiet
        label={say('rule.field')}
        value={isUnknown ? own : condition.field}
        onChange={(name) => onChange(conditionOn(name))}
        options={[
          ...names.map((value) => ({ value: value as string, label: field(value) })),
          ...named.map((value) => ({ value, label: field(value) })),
          ...(isUnknown || named.length === 0 ? [{ value: own, label: say('rule.ownField') }] : []),
        ]}
      />
      {isUnknown && (
        <TextInput
          className={css.value}
          aria-label={say('rule.ownField.name')}
          placeholder={say('rule.ownField.name')}
          value={condition.field.slice(own.length)}
          onChange={(event) => onChange({ ...condition, field: own + event.target.value })}
        />
      )}
      <Select
        quiet
        label={say('rule.compare')}
        value={condition.how}
        onChange={(next) => onChange(compared(condition, next))}
        options={comparisonsOf(condition.field).map((value) => ({ value, label: how(value) }))}
      />
      {takesValue(condition.how) && <Value condition={condition} onChange={onChange} />}
      <IconButton icon="x" label={say('rule.takeAway')} onClick={onRemove} />
    </fieldset>
  );
}

function Value({ condition, onChange }: Omit<LineProps, 'onRemove'>) {
  const { say } = useRuleWords();
  const choices = useChoices()(condition.field);
  const kind = kindOf(condition.field) ?? 'text';
  const set = (value: Condition['value']) => onChange({ ...condition, value });
  if (kind === 'flag')
    return (
      <Select
        quiet
        label={say('rule.value')}
        value={String(condition.value)}
        onChange={(value) => set(value === 'true')}
        options={[
          { value: 'true', label: say('rule.yes') },
          { value: 'false', label: say('rule.no') },
        ]}
      />
    );
  if (choices)
    return (
      <Select
        quiet
        label={say('rule.value')}
        value={String(condition.value ?? '')}
        onChange={set}
        options={condition.value ? choices : [{ value: '', label: say('rule.choose') }, ...choices]}
      />
    );
  const isNumber = kind === 'hours' || kind === 'number';
  return (
    <TextInput
      className={isNumber ? css.short : css.value}
      type={isNumber ? 'number' : 'text'}
      step="any"
      aria-label={say('rule.value')}
      value={String(condition.value ?? '')}
      onChange={(event) => set(isNumber ? Number(event.target.value) : event.target.value)}
    />
  );
}

interface LineProps {
  condition: DraftCondition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}
