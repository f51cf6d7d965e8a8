import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Panel } from '../../../design/Page.tsx';
import { useDates, useLanguage } from '../../../platform/messages/text.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { wordsIn } from '../../procedures/words.ts';
import { answerCard, cardsQuery } from '../api.ts';
import { AnswerField } from '../take/AnswerField.tsx';
import take from '../take/take.module.css';
import { useText } from '../text.ts';
import type { Answer, CardAnswer, CardsOfToday, Sure } from '../types.ts';
import { noonOf } from '../use-due-words.ts';

/** The questions of the day, one after the other; what is answered stays until one goes on. */
export function CardsPanel() {
  const say = useText();
  const client = useQueryClient();
  const { data } = useQuery(cardsQuery);
  if (!data || data.items.length + data.answered === 0) return null;
  const [card] = data.items;
  const total = data.items.length + data.answered;
  const next = async () => {
    await client.invalidateQueries({ queryKey: cardsQuery.queryKey });
    await client.invalidateQueries({ queryKey: ['training', 'mine'] });
  };
  return (
    <Panel title={say('training.cards')} meta={say('training.cards.of', { count: data.answered, total })}>
      {card ? (
        <CardView key={`${card.courseId} ${card.question.key}`} card={card} onNext={() => void next()} />
      ) : (
        <p className="dim">{say('training.cards.done')}</p>
      )}
    </Panel>
  );
}

const sures: Sure[] = ['guessed', 'knew', 'sure'];

function CardView({ card, onNext }: { card: CardsOfToday['items'][number]; onNext: () => void }) {
  const say = useText();
  const language = useLanguage();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const { question, courseId } = card;
  const isOrder = question.kind === 'order';
  const shown = isOrder ? question.options.map(({ key }) => key) : [];
  const [answer, setAnswer] = useState<Answer>({ chosen: shown, text: '' });
  const [told, setTold] = useState<CardAnswer | null>(null);
  const give = (sure: Sure) =>
    once(() =>
      attempt(async () => {
        setTold(await answerCard({ courseId, questionKey: question.key, chosen: answer.chosen, sure }));
      }),
    );
  return (
    <>
      <p className="t12 dim">{wordsIn(card.names, language)}</p>
      <AnswerField question={question} answer={answer} onChange={setAnswer} right={told?.right}>
        {told && <Told told={told} />}
      </AnswerField>
      <div className={take.acts}>
        {told ? (
          <Button kind="primary" onClick={onNext}>
            {say('training.cards.next')}
          </Button>
        ) : (
          sures.map((sure) => (
            <Button
              key={sure}
              busy={busy}
              disabled={answer.chosen.length === 0}
              onClick={() => void give(sure)}
            >
              {say(`training.cards.${sure}`)}
            </Button>
          ))
        )}
      </div>
    </>
  );
}

function Told({ told }: { told: CardAnswer }) {
  const say = useText();
  const dates = useDates();
  const language = useLanguage();
  return (
    <div className={take.told} role="status">
      <b className={told.isRight ? take.yes : take.no}>
        {say(told.isRight ? 'training.answer.right' : 'training.answer.wrong')}
      </b>
      <p>{wordsIn(told.explanation, language)}</p>
      <p className="dim">{say('training.cards.again', { day: dates.shortDay(noonOf(told.dueOn)) })}</p>
    </div>
  );
}
