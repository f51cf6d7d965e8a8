import { type Condition, wordComparisons } from '../../../../server/domains/automation/rules/conditions.ts';
import { TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { OrganisationPicker } from '../../customers/organisations/OrganisationPicker.tsx';
import { useOrganisationName } from '../../customers/organisations/use-organisation-name.ts';
import css from '../automation.module.css';
import { type OwnType, valueType } from '../draft.ts';
import { useChoices, useRuleWords } from '../use-rule-words.ts';

/** What a field is held against: a choice, a number, a day, words. */
export function ConditionValue({ condition, own, onChange }: ValueProps) {
  const { say } = useRuleWords();
  const choices = useChoices()(condition.field);
  const type = valueType(condition.field, own);
  const set = (value: Condition['value']) => onChange({ ...condition, value });
  if (condition.field === 'customer.organisation')
    return <Organisation id={String(condition.value ?? '')} onPick={set} />;
  if (type === 'flag')
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
  return <Typed condition={condition} type={type} set={set} />;
}

function Typed({ condition, type, set }: TypedProps) {
  const { say } = useRuleWords();
  const isNumber = type === 'hours' || type === 'number';
  return (
    <TextInput
      className={isNumber || type === 'day' ? css.short : css.value}
      type={isNumber ? 'number' : type === 'day' ? 'date' : 'text'}
      step="any"
      aria-label={say('rule.value')}
      placeholder={wordComparisons.includes(condition.how) ? say('rule.words.help') : undefined}
      value={String(condition.value ?? '')}
      onChange={(event) => set(isNumber ? Number(event.target.value) : event.target.value)}
    />
  );
}

function Organisation({ id, onPick }: { id: string; onPick: (id: string) => void }) {
  const { say } = useRuleWords();
  const name = useOrganisationName(id || undefined);
  return (
    <span className={css.value}>
      <OrganisationPicker
        aria-label={say('rule.value')}
        chosen={{ id, label: name ?? say('rule.choose') }}
        fixed={[]}
        onPick={(one) => onPick(one.id)}
      />
    </span>
  );
}

interface ValueProps {
  condition: Condition;
  /** What the field holds, where it is one of the company's own. */
  own: OwnType | undefined;
  onChange: (condition: Condition) => void;
}
interface TypedProps {
  condition: Condition;
  type: ReturnType<typeof valueType>;
  set: (value: Condition['value']) => void;
}
