import { Button } from '../../../design/Button.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { WordsInput } from '../../../platform/words/WordsInput.tsx';
import { useAround } from '../around.ts';
import { nextKey } from '../rules/moves.ts';
import { useText } from '../text.ts';
import type { StepOf } from '../types.ts';
import { wordsIn } from '../words.ts';
import css from './form.module.css';

type Question = StepOf<'ask'>;
const answers = ['text', 'number', 'date', 'choice'] as const;

/** What kind of answer a question wants, and where it is kept besides. */
export function AskFields({ step, language, onChange }: AskProps) {
  const say = useText();
  const own = useLanguage();
  const fields = useAround().fields.filter((one) => !one.archived || one.key === step.fieldKey);
  return (
    <>
      <div className={css.two}>
        <Field label={say('procedure.field.answer')}>
          <Select
            value={step.answer}
            onChange={(answer) => onChange({ ...step, answer })}
            options={answers.map((value) => ({ value, label: say(`procedure.answer.${value}`) }))}
          />
        </Field>
        <Field label={say('procedure.field.fieldKey')}>
          <Select
            value={step.fieldKey ?? ''}
            onChange={(key) => onChange({ ...step, fieldKey: key || null })}
            options={[
              { value: '', label: say('procedure.field.none') },
              ...fields.map(({ key, labels }) => ({ value: key, label: wordsIn(labels, own) })),
            ]}
          />
        </Field>
      </div>
      {step.answer === 'choice' && <Options step={step} language={language} onChange={onChange} />}
    </>
  );
}

function Options({ step, language, onChange }: AskProps) {
  const say = useText();
  const { options } = step;
  const add = () => {
    const fresh = { key: nextKey(options, 'answer'), title: { en: '', id: '', th: '' } };
    onChange({ ...step, options: [...options, fresh] });
  };
  return (
    <fieldset className={css.part}>
      <legend>{say('procedure.field.options')}</legend>
      {options.map((option, at) => (
        <div key={option.key} className="row">
          <WordsInput
            hidden
            label={say('procedure.option', { place: at + 1 })}
            words={option.title}
            language={language}
            onChange={(title) =>
              onChange({
                ...step,
                options: options.map((one) => (one.key === option.key ? { ...one, title } : one)),
              })
            }
          />
          <IconButton
            icon="x"
            label={say('procedure.takeAway', { name: say('procedure.option', { place: at + 1 }) })}
            onClick={() => onChange({ ...step, options: options.filter((one) => one.key !== option.key) })}
          />
        </div>
      ))}
      {options.length < 20 && (
        <Button small icon="plus" onClick={add}>
          {say('procedure.option.add')}
        </Button>
      )}
    </fieldset>
  );
}

interface AskProps {
  step: Question;
  language: Language;
  onChange: (step: Question) => void;
}
