import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field, TextArea } from '../../design/forms/Field.tsx';
import { Panel } from '../../design/Page.tsx';
import { Notice } from '../../design/states/Notice.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { useDates, useLanguage, useNumber } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../platform/undo/use-attempt.ts';
import { useWords } from '../../platform/words/index.ts';
import { wordsIn } from '../../platform/words/words-in.ts';
import { useRoughMoney } from '../orders/use-rough-money.ts';
import { type CustomerValue, endReview, type Outcome, type Review, reviewQuery } from './api.ts';
import css from './decisions.module.css';
import { useText } from './text.ts';

/** A clause beside what it did: how often it was used, who complained, and what these customers mean to us. */
export function ReviewPart({ reviewId, onBack }: { reviewId: string; onBack: () => void }) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const { data: review } = useQuery(reviewQuery(reviewId));
  const money = useRoughMoney(review?.currency ?? 'USD');
  if (!review) return <Skeleton rows={5} shape="lines" label={words('word.loading')} />;
  const { used, hidden } = review;
  return (
    <section className={css.open} aria-label={say('reviews.of', { number: review.number })}>
      <p className="row">
        <Button kind="quiet" icon="left" onClick={onBack}>
          {words('word.back')}
        </Button>
        <b>
          {review.number} {wordsIn(review.title, language)}
        </b>
      </p>
      <p className={css.clause}>{wordsIn(review.text, language)}</p>
      <Notice tone="plain" icon="shield-check">
        {say('reviews.safe', { decisions: used.decisions, complained: used.complained })}
      </Notice>
      {used.valueMinor !== null && (
        <p className="t12 dim">
          {say('reviews.worth', { count: used.customers, value: money(used.valueMinor) })}
        </p>
      )}
      <ul className={css.list} aria-label={say('reviews.column.complaints')}>
        {review.complaints.map((one) => (
          <li key={one.id}>
            <ComplaintCard complaint={one} currency={review.currency} />
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="dim">{say('reviews.hidden', { count: hidden })}</p>}
      {review.outcome ? (
        <Notice tone="kept">
          {say(`reviews.outcome.${review.outcome}`)} · {review.endedBy?.name}: {review.answer}
        </Notice>
      ) : (
        <EndForm review={review} />
      )}
    </section>
  );
}

function ComplaintCard({
  complaint,
  currency,
}: {
  complaint: Review['complaints'][number];
  currency: string;
}) {
  const say = useText();
  const slug = useSlug();
  const dates = useDates();
  const { request, customer, cause, words, value } = complaint;
  return (
    <article className={css.card} aria-label={customer.name}>
      <p className="row">
        <b className="grow">{customer.name}</b>
        <span className="t12 dim">
          {say(`reviews.cause.${cause}`)} · {dates.shortDay(complaint.at)}
        </span>
      </p>
      {words && <p>{words}</p>}
      <PageLink className="link t12" to={paths.request(slug, request.number)} search={{}}>
        R-{request.number} · {request.subject}
      </PageLink>
      {value && <Value value={value} currency={currency} />}
    </article>
  );
}

/** What the customer means to us, from what is known here. */
function Value({ value, currency }: { value: CustomerValue; currency: string }) {
  const money = useRoughMoney(currency);
  const say = useText();
  const dates = useDates();
  const number = useNumber();
  const { since, score } = value;
  return (
    <p className={css.value}>
      <b>{say('reviews.value')}</b>
      {value.valueMinor !== null && (
        <span>{say('reviews.value.worth', { value: money(value.valueMinor) })}</span>
      )}
      <span>{say('reviews.value.requests', { count: value.requests })}</span>
      {since && <span>{say('reviews.value.since', { date: dates.shortDay(since) })}</span>}
      <span>{say('reviews.value.reopened', { count: value.reopened })}</span>
      <span>
        {score === null
          ? say('reviews.value.unrated')
          : say('reviews.value.rated', { score: number(Math.round(score * 10) / 10), count: value.rated })}
      </span>
      <span>{say('reviews.value.promises', { kept: value.promisesKept, broken: value.promisesBroken })}</span>
    </p>
  );
}

const outcomes = ['keep', 'change', 'exception'] as const;

function EndForm({ review }: { review: Review }) {
  const say = useText();
  const language = useLanguage();
  const attempt = useAttempt();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const [outcome, setOutcome] = useState<Outcome>('keep');
  const [answer, setAnswer] = useState('');
  const [text, setText] = useState(wordsIn(review.text, language));
  const isSame = text.trim() === '' || text.trim() === wordsIn(review.text, language);
  const end = async () => {
    const body = { outcome, answer: answer.trim(), language, text: outcome === 'change' ? text.trim() : '' };
    if (await attempt(() => endReview(review.id, body)))
      tell({ icon: 'check', text: say(`reviews.done.${outcome}`) });
    await client.invalidateQueries({ queryKey: ['decisions'] });
    await client.invalidateQueries({ queryKey: ['policies'] });
  };
  return (
    <Panel title={say('reviews.end')}>
      <form
        className={css.open}
        onSubmit={(event) => {
          event.preventDefault();
          void once(end);
        }}
      >
        <fieldset className={css.choices} aria-label={say('reviews.end')}>
          {outcomes.map((one) => (
            <label key={one}>
              <input type="radio" name="outcome" checked={one === outcome} onChange={() => setOutcome(one)} />
              <span>
                <b>{say(`reviews.end.${one}`)}</b>{' '}
                <span className="dim">{say(`reviews.end.${one}.text`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {outcome === 'change' && (
          <Field label={say('reviews.end.words')}>
            <TextArea
              rows={5}
              value={text}
              maxLength={20_000}
              onChange={(event) => setText(event.target.value)}
            />
          </Field>
        )}
        <Field label={say('reviews.end.why')}>
          <TextArea value={answer} maxLength={4000} onChange={(event) => setAnswer(event.target.value)} />
        </Field>
        <div>
          <Button
            kind="primary"
            type="submit"
            busy={busy}
            disabled={answer.trim() === '' || (outcome === 'change' && isSame)}
          >
            {say('reviews.end.act')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
