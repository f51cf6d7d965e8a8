import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import type { GuideQuestion } from '../../../../server/domains/requests/guides/rules/questions.ts';
import { Button } from '../../../design/Button.tsx';
import { TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Dialog } from '../../../design/layers/Dialog.tsx';
import { languageNames, languages } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { fieldsQuery } from '../fields/api.ts';
import css from '../fields/fields.module.css';
import { FieldForm } from '../fields/settings/FieldForm.tsx';
import { FormFieldRow } from '../fields/settings/FormFieldRow.tsx';
import { noLabels } from '../fields/settings/LabelInputs.tsx';
import { useText } from './text.ts';

/** The questions of a guide in their order: each a field, with the words in which it is asked and its conditions. */
export function GuideQuestions({ questions, onChange }: QuestionsProps) {
  const say = useText();
  const [isNew, setNew] = useState(false);
  const all = useQuery(fieldsQuery).data ?? [];
  const known = all.filter((one) => !one.archived);
  const set = (key: string, change: Partial<GuideQuestion>) =>
    onChange(questions.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const move = (at: number, step: 1 | -1) => {
    const next = [...questions];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + step, 0, moved);
    onChange(next);
  };
  const add = (key: string) => onChange([...questions, { ...blank, key }]);
  return (
    <div className={css.rows}>
      <span className={css.name}>{say('guide.questions')}</span>
      {questions.map((one, at) => (
        <FormFieldRow
          key={one.key}
          field={one}
          definition={known.find(({ key }) => key === one.key)}
          before={known.filter(({ key }) => questions.slice(0, at).some((other) => other.key === key))}
          words={{ required: say('guide.required'), requiredWhen: say('guide.requiredWhen') }}
          onChange={(next) => set(one.key, next)}
          onRemove={() => onChange(questions.filter(({ key }) => key !== one.key))}
          onUp={at > 0 ? () => move(at, -1) : undefined}
          onDown={at < questions.length - 1 ? () => move(at, 1) : undefined}
        >
          <Asked question={one.question} onChange={(question) => set(one.key, { question })} />
        </FormFieldRow>
      ))}
      <AddQuestion taken={questions.map(({ key }) => key)} onAdd={add} onNew={() => setNew(true)} />
      <Dialog open={isNew} onClose={() => setNew(false)} title={say('guide.newQuestion')} wide>
        {isNew && (
          <FieldForm
            field={null}
            taken={all.map((one) => one.key)}
            isForCustomers
            onDone={(key) => {
              setNew(false);
              if (key) add(key);
            }}
          />
        )}
      </Dialog>
    </div>
  );
}

function Asked({
  question,
  onChange,
}: {
  question: GuideQuestion['question'];
  onChange: (question: GuideQuestion['question']) => void;
}) {
  const say = useText();
  return (
    <div>
      <div className={css.three}>
        {languages.map((one) => (
          <TextInput
            key={one}
            lang={one}
            aria-label={say('guide.question', { language: languageNames[one] })}
            placeholder={languageNames[one]}
            value={question[one]}
            maxLength={300}
            onChange={(event) => onChange({ ...question, [one]: event.target.value })}
          />
        ))}
      </div>
      <p className="t12 dim">{say('guide.question.help')}</p>
    </div>
  );
}

function AddQuestion({
  taken,
  onAdd,
  onNew,
}: {
  taken: string[];
  onAdd: (key: string) => void;
  onNew: () => void;
}) {
  const say = useText();
  const language = useLanguage();
  const known = (useQuery(fieldsQuery).data ?? []).filter((one) => !one.archived);
  const free = known.filter((one) => !taken.includes(one.key));
  return (
    <div className={css.chosen}>
      <Button small icon="plus" onClick={onNew}>
        {say('guide.newQuestion')}
      </Button>
      {free.length > 0 && (
        <Select
          label={say('guide.addQuestion')}
          value=""
          onChange={(key) => key && onAdd(key)}
          options={[
            { value: '', label: say('guide.addQuestion') },
            ...free.map((one) => ({ value: one.key, label: labelIn(one.labels, language) })),
          ]}
        />
      )}
    </div>
  );
}

const blank = { question: noLabels, required: false, showWhen: null, requiredWhen: null };

interface QuestionsProps {
  questions: GuideQuestion[];
  onChange: (questions: GuideQuestion[]) => void;
}
