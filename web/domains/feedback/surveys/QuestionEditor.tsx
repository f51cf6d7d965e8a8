import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Select } from '../../../design/forms/Select.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useText } from '../text.ts';
import { type Question, subjects } from '../types.ts';
import { Condition } from './Condition.tsx';
import { choice, inForm, scaleOf, scales, wordOf } from './questions.ts';
import css from './surveys.module.css';
import { ThreeTexts } from './ThreeTexts.tsx';

const forms = ['score', 'choice', 'words'] as const;

/** One question: its words in three languages, its form, what it is about, and when it is asked. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { question, earlier, place, onChange, onMove, onRemove } = props;
  const say = useText();
  const language = useLanguage();
  const set = (change: Partial<Question>) => onChange({ ...question, ...change });
  const title = question.text[language] || say('survey.question.new');
  return (
    <fieldset className={css.question}>
      <legend className="sr">{title}</legend>
      <div className="row">
        <b className="grow">{say('survey.question.number', { number: place.at + 1 })}</b>
        <IconButton
          icon="arrow-u"
          label={say('survey.question.up', { title })}
          disabled={place.at === 0}
          onClick={() => onMove(place.at - 1)}
        />
        <IconButton
          icon="arrow-d"
          label={say('survey.question.down', { title })}
          disabled={place.at === place.of - 1}
          onClick={() => onMove(place.at + 1)}
        />
        <IconButton icon="trash" label={say('survey.question.remove', { title })} onClick={onRemove} />
      </div>
      <ThreeTexts
        label={say('survey.question.text')}
        value={question.text}
        onChange={(text) => set({ text })}
      />
      {question.clause && <p className="dim t12">{say(`survey.clause.${question.clause.half}`)}</p>}
      <div className={layout.two}>
        {!question.clause && (
          <Field label={say('survey.question.kind')}>
            <Select
              value={question.kind}
              onChange={(kind) => onChange(inForm(question, kind))}
              options={forms.map((value) => ({ value, label: say(`survey.form.${value}`) }))}
            />
          </Field>
        )}
        <Field label={say('survey.question.about')} help={say('survey.question.about.help')}>
          <Select
            value={question.about}
            onChange={(about) => set({ about })}
            options={subjects.map((value) => ({ value, label: say(`feedback.about.${value}`) }))}
          />
        </Field>
      </div>
      <Details question={question} onChange={onChange} />
      <Check checked={question.isRequired} onChange={(isRequired) => set({ isRequired })}>
        {say('survey.question.required')}
      </Check>
      <Condition question={question} earlier={earlier} onChange={onChange} />
    </fieldset>
  );
}

/** The ends of a scale, or the choices. */
function Details({ question, onChange }: Pick<QuestionEditorProps, 'question' | 'onChange'>) {
  const say = useText();
  const { scale, choices } = question;
  if (scale)
    return (
      <>
        {!question.clause && (
          <Field label={say('survey.scale')}>
            <Select
              value={wordOf(scale)}
              onChange={(word) => onChange({ ...question, scale: scaleOf(word, scale) })}
              options={scales.map((value) => ({ value, label: value.replace('-', ' – ') }))}
            />
          </Field>
        )}
        <ThreeTexts
          label={say('survey.scale.low', { value: scale.from })}
          value={scale.low}
          onChange={(low) => onChange({ ...question, scale: { ...scale, low } })}
        />
        <ThreeTexts
          label={say('survey.scale.high', { value: scale.to })}
          value={scale.high}
          onChange={(high) => onChange({ ...question, scale: { ...scale, high } })}
        />
      </>
    );
  if (!choices) return null;
  return (
    <>
      {choices.map((one, at) => (
        <div key={one.key} className="row">
          <span className="grow">
            <ThreeTexts
              label={say('survey.choice', { number: at + 1 })}
              value={one.text}
              onChange={(text) => onChange({ ...question, choices: choices.with(at, { ...one, text }) })}
            />
          </span>
          {choices.length > 2 && (
            <IconButton
              icon="trash"
              label={say('survey.choice.remove', { number: at + 1 })}
              onClick={() => onChange({ ...question, choices: choices.toSpliced(at, 1) })}
            />
          )}
        </div>
      ))}
      <div>
        <Button
          small
          icon="plus"
          onClick={() => onChange({ ...question, choices: [...choices, choice(choices)] })}
        >
          {say('survey.choice.add')}
        </Button>
      </div>
    </>
  );
}

interface QuestionEditorProps {
  question: Question;
  earlier: readonly Question[];
  place: { at: number; of: number };
  onChange: (question: Question) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}
