import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { WordsInput } from '../../../platform/words/WordsInput.tsx';
import css from '../policies.module.css';
import { useText } from '../text.ts';
import type { Clause, Question } from '../types.ts';
import { blankQuestion, freshKey } from './blank.ts';
import type { PartProps } from './part-props.ts';

/** What is asked of whoever reads it, and how much of it has to be right. */
export function QuizForm({ content, change, language }: PartProps) {
  const say = useText();
  const { quiz, clauses } = content;
  const set = (part: Partial<typeof quiz>) => change((now) => ({ ...now, quiz: { ...now.quiz, ...part } }));
  const put = (next: Question) =>
    set({ questions: quiz.questions.map((one) => (one.key === next.key ? next : one)) });
  return (
    <section className={css.form} aria-label={say('policy.part.quiz')}>
      <Field label={say('policy.quiz.passMark')}>
        <TextInput
          inputMode="numeric"
          value={String(quiz.passMark)}
          onChange={(event) => set({ passMark: Math.min(100, Math.max(1, Number(event.target.value) || 1)) })}
        />
      </Field>
      {quiz.questions.map((one, at) => (
        <fieldset key={one.key} className={css.group}>
          <legend>{say('policy.quiz.question', { number: at + 1 })}</legend>
          <QuestionFields question={one} clauses={clauses} language={language} onChange={put} />
          <Button
            small
            kind="quiet"
            icon="trash"
            onClick={() => set({ questions: quiz.questions.filter(({ key }) => key !== one.key) })}
          >
            {say('policy.quiz.remove')}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button
          icon="plus"
          onClick={() => set({ questions: [...quiz.questions, blankQuestion(quiz.questions)] })}
        >
          {say('policy.quiz.add')}
        </Button>
      </div>
    </section>
  );
}

function QuestionFields({ question, clauses, language, onChange }: QuestionProps) {
  const say = useText();
  const { options, right } = question;
  const set = (part: Partial<Question>) => onChange({ ...question, ...part });
  const nothing = { en: '', id: '', th: '' };
  const key = freshKey(
    options.map((one) => one.key),
    'option',
  );
  return (
    <>
      <WordsInput
        label={say('policy.quiz.asked')}
        words={question.question}
        language={language}
        onChange={(next) => set({ question: next })}
      />
      {options.map((option, at) => (
        <div key={option.key} className={css.option}>
          <input
            type="checkbox"
            aria-label={say('policy.quiz.isRight', { number: at + 1 })}
            checked={right.includes(option.key)}
            onChange={(event) =>
              set({
                right: event.target.checked
                  ? [...right, option.key]
                  : right.filter((one) => one !== option.key),
              })
            }
          />
          <WordsInput
            hidden
            label={say('policy.quiz.option', { number: at + 1 })}
            words={option.text}
            language={language}
            onChange={(text) =>
              set({ options: options.map((one) => (one.key === option.key ? { ...one, text } : one)) })
            }
          />
          <IconButton
            icon="x"
            label={say('policy.quiz.option.remove', { number: at + 1 })}
            onClick={() =>
              set({
                options: options.filter((one) => one.key !== option.key),
                right: right.filter((one) => one !== option.key),
              })
            }
          />
        </div>
      ))}
      {options.length < 8 && (
        <div>
          <Button small icon="plus" onClick={() => set({ options: [...options, { key, text: nothing }] })}>
            {say('policy.quiz.option.add')}
          </Button>
        </div>
      )}
      <Field label={say('policy.quiz.clause')}>
        <Select
          value={question.clauseKey ?? 'none'}
          onChange={(next) => set({ clauseKey: next === 'none' ? null : next })}
          options={[
            { value: 'none', label: say('policy.quiz.clause.none') },
            ...clauses.map((one) => ({ value: one.key, label: `${one.number} ${one.title[language]}` })),
          ]}
        />
      </Field>
      <WordsInput
        label={say('policy.quiz.because')}
        rows={2}
        words={question.because}
        language={language}
        onChange={(because) => set({ because })}
      />
    </>
  );
}

interface QuestionProps {
  question: Question;
  clauses: readonly Clause[];
  language: PartProps['language'];
  onChange: (question: Question) => void;
}
