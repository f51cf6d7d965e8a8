import { type ReactNode, useId } from 'react';
import { cx } from '../../../design/cx.ts';
import { TextArea } from '../../../design/forms/Field.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { wordsIn } from '../../procedures/words.ts';
import { useText } from '../text.ts';
import type { Answer, ShownQuestion, Words } from '../types.ts';
import css from './take.module.css';

/** A question with its ways to answer; with `right` what is right is marked, and nothing can be changed. */
export function AnswerField(props: AnswerFieldProps) {
  const { question, number, situation, right, onChange, answer, children } = props;
  const language = useLanguage();
  const say = useText();
  return (
    <fieldset className={css.question} disabled={right !== undefined}>
      <legend>
        {number !== undefined && <span className={css.number}>{number}</span>}
        {wordsIn(question.title, language)}
      </legend>
      {question.kind === 'multiple' && <p className="t12 dim">{say('training.answer.all')}</p>}
      {question.kind === 'order' && <p className="t12 dim">{say('training.answer.order')}</p>}
      {situation && <blockquote className={css.situation}>{wordsIn(situation, language)}</blockquote>}
      {question.kind === 'order' ? (
        <OrderField {...props} />
      ) : question.kind === 'text' || question.kind === 'reply' ? (
        <TextArea
          rows={question.kind === 'reply' ? 7 : 4}
          maxLength={10_000}
          aria-label={wordsIn(question.title, language)}
          value={answer.text}
          onChange={(event) => onChange?.({ ...answer, text: event.target.value })}
        />
      ) : (
        <ChoiceField {...props} />
      )}
      {children}
    </fieldset>
  );
}

function ChoiceField({ question, answer, onChange, right }: AnswerFieldProps) {
  const language = useLanguage();
  const name = useId();
  const isMany = question.kind === 'multiple';
  const choose = (key: string) => {
    const others = answer.chosen.filter((one) => one !== key);
    const chosen = isMany ? (others.length < answer.chosen.length ? others : [...others, key]) : [key];
    onChange?.({ ...answer, chosen });
  };
  return (
    <div className={css.options}>
      {question.options.map(({ key, title }) => {
        const isChosen = answer.chosen.includes(key);
        const isRight = right?.includes(key);
        return (
          <label key={key} className={cx(css.option, isChosen && css.chosen, isRight && css.right)}>
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name={name}
              checked={isChosen}
              onChange={() => choose(key)}
            />
            <span className="grow">{wordsIn(title, language)}</span>
            <Verdict right={right} isRight={isRight} isChosen={isChosen} />
          </label>
        );
      })}
    </div>
  );
}

function OrderField({ question, answer, onChange, right }: AnswerFieldProps) {
  const language = useLanguage();
  const say = useText();
  const order = answer.chosen.length > 0 ? answer.chosen : question.options.map(({ key }) => key);
  const move = (at: number, by: number) => {
    const chosen = [...order];
    const [key] = chosen.splice(at, 1);
    if (key !== undefined) chosen.splice(at + by, 0, key);
    onChange?.({ ...answer, chosen });
  };
  return (
    <ol className={css.options}>
      {order.map((key, at) => {
        const option = question.options.find((one) => one.key === key);
        const title = option ? wordsIn(option.title, language) : key;
        return (
          <li key={key} className={cx(css.option, right?.[at] === key && css.right)}>
            <span className={css.number}>{at + 1}</span>
            <span className="grow">{title}</span>
            <Verdict right={right} isRight={right?.[at] === key} isChosen />
            {!right && (
              <>
                <IconButton
                  icon="up"
                  label={say('training.answer.up', { name: title })}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                />
                <IconButton
                  icon="down"
                  label={say('training.answer.down', { name: title })}
                  disabled={at === order.length - 1}
                  onClick={() => move(at, 1)}
                />
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Never by colour alone: a sign with a word for it. */
function Verdict({ right, isRight, isChosen }: VerdictProps) {
  const say = useText();
  if (!right || (!isRight && !isChosen)) return null;
  return (
    <span className={isRight ? css.yes : css.no}>
      <Icon name={isRight ? 'check' : 'x'} size={14} />
      <span className="sr">{say(isRight ? 'training.answer.right' : 'training.answer.wrong')}</span>
    </span>
  );
}

interface VerdictProps {
  right?: readonly string[] | undefined;
  isRight?: boolean | undefined;
  isChosen: boolean;
}

interface AnswerFieldProps {
  question: ShownQuestion;
  answer: Answer;
  number?: number;
  situation?: Words | null;
  /** Which options are right, for an order in this order; unset while it is asked. */
  right?: readonly string[] | undefined;
  onChange?: (answer: Answer) => void;
  children?: ReactNode;
}
