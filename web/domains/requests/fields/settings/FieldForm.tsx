import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  type FieldDefinition,
  type FieldKind,
  type FieldRules,
  fieldKinds,
  rulesFault,
} from '../../../../../server/domains/requests/fields/rules/values.ts';
import { Button } from '../../../../design/Button.tsx';
import { Check } from '../../../../design/forms/Check.tsx';
import { Field } from '../../../../design/forms/Field.tsx';
import { Select } from '../../../../design/forms/Select.tsx';
import { DialogActs } from '../../../../design/layers/Dialog.tsx';
import { FormProblem } from '../../../../platform/client/FormProblem.tsx';
import { keyOf } from '../../../../platform/messages/key-of.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { addField, changeField } from '../api.ts';
import css from '../fields.module.css';
import { useText } from '../text.ts';
import { isNamed, LabelInputs, noLabels } from './LabelInputs.tsx';
import { RuleInputs } from './RuleInputs.tsx';

/** A new field, or the names and rules of one that stands: its key and kind stay as they are. */
export function FieldForm({ field, taken, isForCustomers = false, onDone }: FormProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [kind, setKind] = useState<FieldKind>(field?.kind ?? 'text');
  const [labels, setLabels] = useState(field?.labels ?? noLabels);
  const [rules, setRules] = useState<FieldRules>(field?.rules ?? {});
  const [isOpen, setOpen] = useState(field ? field.seenBy === 'customer' : isForCustomers);
  const [error, setError] = useState<unknown>(null);
  const seenBy = isOpen ? ('customer' as const) : ('staff' as const);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    // It may stand in a dialog of another form, which is not the one that is sent.
    event.stopPropagation();
    const named = rules.choices?.filter((one) => isNamed(one.labels));
    const whole = named ? { ...rules, choices: named } : rules;
    try {
      const key = field?.key ?? keyOf(labels, taken, 'field');
      if (field) await changeField(key, { labels, rules: whole, seenBy });
      else await addField({ key, kind, labels, rules: whole, seenBy });
      await client.invalidateQueries({ queryKey: ['fields'] });
      onDone(key);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <form className={css.form} onSubmit={(event) => void save(event)}>
      <FormProblem error={error} />
      <LabelInputs value={labels} onChange={setLabels} help={say('field.names')} />
      {!field && (
        <Field label={say('field.kind')}>
          <Select<FieldKind>
            value={kind}
            onChange={(next) => {
              setKind(next);
              setRules(next === 'money' ? { currency: 'IDR' } : {});
            }}
            options={fieldKinds.map((value) => ({ value, label: say(`field.kind.${value}`) }))}
          />
        </Field>
      )}
      <RuleInputs kind={kind} rules={rules} onChange={setRules} />
      <Check checked={isOpen} onChange={setOpen}>
        {say('field.open')}
      </Check>
      <DialogActs>
        <Button kind="quiet" onClick={() => onDone()}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary" disabled={!isNamed(labels) || rulesFault({ kind, rules })}>
          {words('word.save')}
        </Button>
      </DialogActs>
    </form>
  );
}

interface FormProps {
  field: FieldDefinition | null;
  taken: readonly string[];
  /** A new one is theirs to fill in unless somebody says otherwise. */
  isForCustomers?: boolean;
  /** With the key of what was saved; without one nothing was. */
  onDone: (key?: string) => void;
}
