import type { ReactNode } from 'react';
import {
  type Condition,
  type FieldDefinition,
  type FormField,
  labelIn,
} from '../../../../../server/domains/requests/fields/rules/values.ts';
import { Check } from '../../../../design/forms/Check.tsx';
import { IconButton } from '../../../../design/layers/IconButton.tsx';
import { useLanguage } from '../../../../platform/messages/text.tsx';
import { useWords } from '../../../../platform/words/index.ts';
import css from '../fields.module.css';
import { useText } from '../text.ts';
import { ConditionInput } from './ConditionInput.tsx';

/** One field of a form: whether it must be filled, and when it is shown or required. */
export function FormFieldRow(props: RowProps) {
  const { field, definition, before, onChange, onRemove, onUp, onDown } = props;
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const name = definition ? labelIn(definition.labels, language) : field.key;
  const first = before[0];
  const begin: Condition | null = first ? { key: first.key, is: 'filled', values: [] } : null;
  return (
    <div className={css.row}>
      <div className={css.top}>
        <b className="cut">{name}</b>
        <IconButton icon="up" label={say('form.up', { name })} disabled={!onUp} onClick={onUp} />
        <IconButton icon="down" label={say('form.down', { name })} disabled={!onDown} onClick={onDown} />
        <IconButton icon="x" label={`${words('word.remove')}: ${name}`} onClick={onRemove} />
      </div>
      {props.children}
      <Check checked={field.required} onChange={(required) => onChange({ ...field, required })}>
        {props.words?.required ?? say('form.required')}
      </Check>
      {begin && (
        <>
          <Check
            checked={field.showWhen !== null}
            onChange={(on) => onChange({ ...field, showWhen: on ? begin : null })}
          >
            {say('form.showWhen')}
          </Check>
          {field.showWhen && (
            <ConditionInput
              condition={field.showWhen}
              fields={before}
              onChange={(showWhen) => onChange({ ...field, showWhen })}
            />
          )}
          {!field.required && (
            <Check
              checked={field.requiredWhen !== null}
              onChange={(on) => onChange({ ...field, requiredWhen: on ? begin : null })}
            >
              {props.words?.requiredWhen ?? say('form.requiredWhen')}
            </Check>
          )}
          {!field.required && field.requiredWhen && (
            <ConditionInput
              condition={field.requiredWhen}
              fields={before}
              onChange={(requiredWhen) => onChange({ ...field, requiredWhen })}
            />
          )}
        </>
      )}
    </div>
  );
}

interface RowProps {
  field: FormField;
  definition: FieldDefinition | undefined;
  /** Fields above this one: only they can be asked. */
  before: FieldDefinition[];
  onChange: (field: FormField) => void;
  onRemove: () => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  /** What being required means here, where it is not a form of the staff. */
  words?: { required: string; requiredWhen: string };
  children?: ReactNode;
}
