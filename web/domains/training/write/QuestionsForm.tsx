import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { WordsInput } from '../../../platform/words/WordsInput.tsx';
import { wordsIn } from '../../procedures/words.ts';
import { useText } from '../text.ts';
import type { Question, QuestionKind } from '../types.ts';
import { changed, freeKey, moved, questionAs } from './blank.ts';
import { OptionsField } from './OptionsField.tsx';
import { OrderedList } from './OrderedList.tsx';
import { allTraits } from './traits.ts';
import type { Draft } from './use-draft.ts';
import css from './write.module.css';

const kinds: QuestionKind[] = ['single', 'multiple', 'order', 'text', 'reply'];

/** The pool of questions in their order, and the one that is written. */
export function QuestionsForm({ draft, language }: { draft: Draft; language: Language }) {
  const say = useText();
  const mine = useLanguage();
  const { questions } = draft.content;
  const [chosen, choose] = useState(questions[0]?.key ?? '');
  const question = questions.find(({ key }) => key === chosen) ?? questions[0];
  const put = (next: Question[]) => draft.change({ questions: next });
  const add = () => {
    const key = freeKey('question', questions);
    put([...questions, questionAs('single', key)]);
    choose(key);
  };
  return (
    <div className={css.two}>
      <Panel title={say('training.part.questions')}>
        <OrderedList
          label={say('training.part.questions')}
          items={questions.map((one) => ({
            key: one.key,
            label: wordsIn(one.title, mine) || say('training.question.nameless'),
          }))}
          chosen={question?.key ?? ''}
          onChoose={choose}
          onMove={(at, by) => put(moved(questions, at, by))}
        />
        <Button small icon="plus" onClick={add}>
          {say('training.question.add')}
        </Button>
      </Panel>
      {question ? (
        <QuestionForm
          key={question.key}
          question={question}
          language={language}
          onChange={(next) => put(changed(questions, question.key, next))}
          onRemove={() => put(questions.filter(({ key }) => key !== question.key))}
        />
      ) : (
        <Panel>
          <State
            icon="form"
            title={say('training.questions.none')}
            text={say('training.questions.none.text')}
          />
        </Panel>
      )}
    </div>
  );
}

function QuestionForm({ question, language, onChange, onRemove }: QuestionFormProps) {
  const say = useText();
  return (
    <Panel
      title={say('training.question')}
      end={<IconButton icon="trash" label={say('training.question.remove')} onClick={onRemove} />}
    >
      <div className={css.form}>
        <Field label={say('training.question.kind')}>
          <Select
            value={question.kind}
            options={kinds.map((value) => ({ value, label: say(`training.kind.${value}`) }))}
            onChange={(kind) => onChange(questionAs(kind, question.key, question))}
          />
        </Field>
        <WordsInput
          label={say('training.question.title')}
          rows={2}
          words={question.title}
          language={language}
          onChange={(title) => onChange({ ...question, title })}
        />
        {'options' in question && (
          <OptionsField question={question} language={language} onChange={onChange} />
        )}
        {question.kind === 'reply' && (
          <ReplyFields question={question} language={language} onChange={onChange} />
        )}
        <WordsInput
          label={say('training.question.explanation')}
          rows={2}
          words={question.explanation}
          language={language}
          onChange={(explanation) => onChange({ ...question, explanation })}
        />
      </div>
    </Panel>
  );
}

type Reply = Extract<Question, { kind: 'reply' }>;

function ReplyFields({ question, language, onChange }: ReplyProps) {
  const say = useText();
  const { criteria } = question;
  return (
    <>
      <WordsInput
        label={say('training.question.situation')}
        rows={4}
        words={question.situation}
        language={language}
        onChange={(situation) => onChange({ ...question, situation })}
      />
      <fieldset className={css.checks}>
        <legend>{say('training.question.criteria')}</legend>
        {allTraits.map((trait) => (
          <Check
            key={trait}
            checked={criteria.includes(trait)}
            onChange={(on) =>
              onChange({
                ...question,
                criteria: allTraits.filter((one) => (one === trait ? on : criteria.includes(one))),
              })
            }
          >
            {say(`training.trait.${trait}`)}
          </Check>
        ))}
      </fieldset>
    </>
  );
}

interface ReplyProps {
  question: Reply;
  language: Language;
  onChange: (question: Question) => void;
}

interface QuestionFormProps {
  question: Question;
  language: Language;
  onChange: (question: Question) => void;
  onRemove: () => void;
}
