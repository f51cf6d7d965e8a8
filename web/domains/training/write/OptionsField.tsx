import { Button } from '../../../design/Button.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { WordsInput } from '../../../platform/words/WordsInput.tsx';
import { useText } from '../text.ts';
import type { Question } from '../types.ts';
import { freeKey, moved, nothing } from './blank.ts';
import css from './write.module.css';

type WithOptions = Extract<Question, { kind: 'single' | 'multiple' | 'order' }>;

/** What can be chosen, and what of it is right; for an order the options stand in the right one. */
export function OptionsField({ question, language, onChange }: OptionsProps) {
  const say = useText();
  const { options } = question;
  const put = (next: WithOptions['options']) => onChange({ ...question, options: next });
  const remove = (key: string) => {
    const left = options.filter((one) => one.key !== key);
    if (question.kind === 'order') return onChange({ ...question, options: left });
    onChange({ ...question, options: left, right: question.right.filter((one) => one !== key) });
  };
  return (
    <fieldset className={css.options}>
      <legend>{say(question.kind === 'order' ? 'training.options.order' : 'training.options')}</legend>
      {options.map((option, at) => (
        <div key={option.key} className={css.option}>
          <RightMark question={question} optionKey={option.key} number={at + 1} onChange={onChange} />
          <div className="grow">
            <WordsInput
              hidden
              label={say('training.options.one', { number: at + 1 })}
              words={option.title}
              language={language}
              onChange={(title) =>
                put(options.map((one) => (one.key === option.key ? { ...one, title } : one)))
              }
            />
          </div>
          {question.kind === 'order' && at > 0 && (
            <IconButton
              icon="up"
              label={say('training.answer.up', { name: String(at + 1) })}
              onClick={() => put(moved(options, at, -1))}
            />
          )}
          {options.length > 2 && (
            <IconButton
              icon="x"
              label={say('training.options.remove', { number: at + 1 })}
              onClick={() => remove(option.key)}
            />
          )}
        </div>
      ))}
      {options.length < 10 && (
        <Button
          small
          icon="plus"
          onClick={() => put([...options, { key: freeKey('option', options), title: nothing }])}
        >
          {say('training.options.add')}
        </Button>
      )}
    </fieldset>
  );
}

function RightMark({ question, optionKey, number, onChange }: RightMarkProps) {
  const say = useText();
  if (question.kind === 'order') return <span className="dim">{number}</span>;
  const { right } = question;
  const isMany = question.kind === 'multiple';
  const isRight = right.includes(optionKey);
  const next = isMany
    ? isRight
      ? right.filter((one) => one !== optionKey)
      : [...right, optionKey]
    : [optionKey];
  return (
    <input
      type={isMany ? 'checkbox' : 'radio'}
      name={`right ${question.key}`}
      className={css.mark}
      aria-label={say('training.options.right', { number })}
      title={say('training.options.right', { number })}
      checked={isRight}
      onChange={() => onChange({ ...question, right: next })}
    />
  );
}

interface OptionsProps {
  question: WithOptions;
  language: Language;
  onChange: (question: Question) => void;
}

interface RightMarkProps {
  question: WithOptions;
  optionKey: string;
  number: number;
  onChange: (question: Question) => void;
}
