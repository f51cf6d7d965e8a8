import {
  type Condition,
  type FieldName,
  fields,
  ownOf,
  owns,
  takesValue,
} from '../../../../server/domains/automation/rules/conditions.ts';
import { TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import css from '../automation.module.css';
import { compared, comparisonsOf, conditionOn, type DraftCondition } from '../draft.ts';
import { useOwnFields } from '../use-own-fields.ts';
import { useRuleWords } from '../use-rule-words.ts';
import { ConditionValue } from './ConditionValue.tsx';

const names = Object.keys(fields) as FieldName[];
/** Stands in the list of fields for one of the company's own that the list does not know. */
const unknown = owns.request;

/** One comparison: field, how, value. */
export function ConditionLine({ condition, onChange, onRemove }: LineProps) {
  const { say, field, how } = useRuleWords();
  const all = useOwnFields();
  const offered = all.filter(({ archived }) => !archived);
  const typeOf = (name: string) => all.find((one) => one.name === name)?.type;
  const own = typeOf(condition.field);
  // A field that is gone, or that no list knows yet, is named by its key.
  const isUnknown =
    condition.field === unknown || (ownOf(condition.field) !== null && !offered.some(isOne(condition.field)));
  const comparisons = comparisonsOf(condition.field, own);
  return (
    <fieldset className={css.line} aria-label={say('rule.condition')}>
      <Select
        quiet
        label={say('rule.field')}
        value={isUnknown ? unknown : condition.field}
        onChange={(name) => onChange(conditionOn(name, typeOf(name)))}
        options={[
          ...names.map((value) => ({ value: value as string, label: field(value) })),
          ...offered.map(({ name, label }) => ({ value: name, label })),
          ...(isUnknown || offered.length === 0 ? [{ value: unknown, label: say('rule.ownField') }] : []),
        ]}
      />
      {isUnknown && (
        <TextInput
          className={css.value}
          aria-label={say('rule.ownField.name')}
          placeholder={say('rule.ownField.name')}
          value={ownOf(condition.field)?.key ?? ''}
          onChange={(event) => onChange({ ...condition, field: unknown + event.target.value })}
        />
      )}
      <Select
        quiet
        label={say('rule.compare')}
        value={condition.how}
        onChange={(next) => onChange(compared(condition, next, own))}
        // What was compared otherwise, before the field had its type, is still shown as it is.
        options={[...new Set([...comparisons, condition.how])].map((value) => ({
          value,
          label: how(value, condition.field),
        }))}
      />
      {takesValue(condition.how) && <ConditionValue condition={condition} own={own} onChange={onChange} />}
      <IconButton icon="x" label={say('rule.takeAway')} onClick={onRemove} />
    </fieldset>
  );
}

const isOne = (name: string) => (one: { name: string }) => one.name === name;

interface LineProps {
  condition: DraftCondition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}
