import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import {
  type FieldDefinition,
  faultOf,
  isEmptyValue,
  labelIn,
} from '../../../../server/domains/requests/fields/rules/values.ts';
import { Button } from '../../../design/Button.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { fieldsQuery } from '../fields/api.ts';
import { FieldInput } from '../fields/FieldInput.tsx';
import { useText as useFields } from '../fields/text.ts';
import { valueWords } from '../fields/value-words.ts';
import type { Act } from './api.ts';
import css from './bulk.module.css';
import { useText } from './text.ts';

/** One field of the workspace's own, filled in all that are chosen, or emptied. */
export default function FieldForm({ onClose, onAct }: FormProps) {
  const say = useText();
  const known = (useQuery(fieldsQuery).data ?? []).filter(({ archived }) => !archived);
  const [key, setKey] = useState('');
  const definition = known.find((one) => one.key === key) ?? known[0];
  return (
    <Dialog open onClose={onClose} title={say('requests.bulk.field')}>
      {definition ? (
        <Filling
          key={definition.key}
          definition={definition}
          known={known}
          onKey={setKey}
          onClose={onClose}
          onAct={onAct}
        />
      ) : (
        <p className={css.effects}>{say('requests.bulk.field.none')}</p>
      )}
    </Dialog>
  );
}

function Filling({ definition, known, onKey, onClose, onAct }: FillingProps) {
  const say = useText();
  const words = useWords();
  const fields = useFields();
  const language = useLanguage();
  const [value, setValue] = useState<unknown>(null);
  const given = useRef<unknown>(null);
  const take = (next: unknown) => {
    given.current = next;
    setValue(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Words are taken when their field is left; who presses Enter in it has not left it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const now = given.current;
    if (faultOf(definition, now)) return;
    const said = isEmptyValue(now)
      ? say('requests.bulk.emptied')
      : valueWords(definition, now, language, [fields('field.yes'), fields('field.no')]);
    onClose();
    onAct(`${labelIn(definition.labels, language)}: ${said}`, {
      kind: 'field',
      key: definition.key,
      value: now,
    });
  };
  return (
    <form className="col" style={{ marginTop: 16 }} onSubmit={submit}>
      <Field label={say('requests.bulk.field.which')}>
        <Select
          value={definition.key}
          onChange={onKey}
          options={known.map((one) => ({ value: one.key, label: labelIn(one.labels, language) }))}
        />
      </Field>
      <FieldInput
        definition={definition}
        required={false}
        value={value}
        fault={faultOf(definition, value)}
        onChange={take}
      />
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary">
          {say('requests.bulk.look')}
        </Button>
      </DialogActs>
    </form>
  );
}

interface FormProps {
  onClose: () => void;
  onAct: (name: string, act: Act) => void;
}

interface FillingProps extends FormProps {
  definition: FieldDefinition;
  known: FieldDefinition[];
  onKey: (key: string) => void;
}
