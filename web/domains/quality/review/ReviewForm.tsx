import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { wordsIn } from '../../../../server/domains/quality/rules/card/card.ts';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Field, TextArea } from '../../../design/forms/Field.tsx';
import { Picker } from '../../../design/layers/Picker.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { useDates, useLanguage } from '../../../platform/messages/text.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { messagesQuery } from '../../conversations/api.ts';
import { giveReview, keepReview } from '../api.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { Criterion, Review, Score } from '../types.ts';
import { ScorePoints } from './ScorePoints.tsx';

/** No points, no words. */
export const blank = (key: string): Score => ({ key, points: null, words: '', messageId: null, quote: '' });

/** The card beside the conversation: points, words and a quote for each criterion; kept as far as it goes, then given. */
export function ReviewForm({ review }: { review: Review }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const { busy, act, press } = useActs('quality');
  const [chosen, setChosen] = useState<ReadonlyMap<string, Score>>(
    new Map(review.scores.map((score) => [score.key, score])),
  );
  const [words, setWords] = useState(review.words);
  const { criteria } = review.card.content;
  const missing = criteria.filter(({ key }) => !chosen.has(key));
  const set = (key: string, change: Partial<Score>) =>
    setChosen(new Map(chosen).set(key, { ...(chosen.get(key) ?? blank(key)), ...change }));
  const body = () => ({ scores: [...chosen.values()], words });
  const back = () =>
    review.sessionId
      ? go(paths.calibration(slug, review.sessionId), {})
      : go(paths.quality(slug, 'queue'), {});
  const give = async () => {
    if (await act(() => giveReview(review.id, body()))) back();
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      {review.wanted > 1 && !review.sessionId && <Notice tone="plain">{say('quality.blind')}</Notice>}
      {criteria.map((one) => (
        <OneCriterion
          key={one.key}
          criterion={one}
          score={chosen.get(one.key)}
          requestId={review.request.id}
          onChange={(change) => set(one.key, change)}
        />
      ))}
      <Field label={say('quality.review.words')}>
        <TextArea value={words} maxLength={10_000} onChange={(event) => setWords(event.target.value)} />
      </Field>
      {missing.length > 0 && (
        <p className="dim t12">{say('quality.review.missing', { count: missing.length })}</p>
      )}
      <div className={css.row}>
        <Button type="submit" kind="primary" busy={busy} disabled={missing.length > 0}>
          {say('quality.review.give')}
        </Button>
        <Button busy={busy} onClick={() => press(() => keepReview(review.id, body()))}>
          {say('quality.review.keep')}
        </Button>
      </div>
    </form>
  );
}

/** One criterion of a card: its points, and once there are some why, with a quote. */
export function OneCriterion({ criterion, score, requestId, onChange }: OneCriterionProps) {
  const say = useText();
  const language = useLanguage();
  const name = wordsIn(criterion.names, language);
  return (
    <section className={css.criterion} aria-label={name}>
      <h3 className={css.row}>
        {name}
        {criterion.critical && (
          <Chip small tone="breach" title={say('quality.critical.long')}>
            {say('quality.critical')}
          </Chip>
        )}
      </h3>
      <p className="dim t12">{wordsIn(criterion.help, language)}</p>
      <ScorePoints
        criterion={criterion}
        name={name}
        value={score ? score.points : undefined}
        onChange={(points) => onChange({ points })}
      />
      {score && (
        <>
          <TextArea
            rows={2}
            aria-label={say('quality.review.why', { criterion: name })}
            placeholder={say('quality.review.why', { criterion: name })}
            value={score.words}
            maxLength={5_000}
            onChange={(event) => onChange({ words: event.target.value })}
          />
          {score.quote ? (
            <blockquote className={css.quote}>
              {score.quote}{' '}
              <button
                type="button"
                className="link t12"
                onClick={() => onChange({ quote: '', messageId: null })}
              >
                {say('quality.review.unquote')}
              </button>
            </blockquote>
          ) : (
            <QuotePicker requestId={requestId} criterion={name} onPick={onChange} />
          )}
        </>
      )}
    </section>
  );
}

/** The words of a message as proof: what is marked on the page where that stands in it, else its beginning. */
function QuotePicker({ requestId, criterion, onPick }: QuotePickerProps) {
  const say = useText();
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const messages = (useQuery(messagesQuery(requestId)).data ?? []).filter(
    ({ kind, text }) => kind !== 'system' && text.trim() !== '',
  );
  const marked = () => document.getSelection()?.toString().trim() ?? '';
  return (
    <Picker
      open={isOpen}
      onOpenChange={setOpen}
      label={say('quality.review.quote', { criterion })}
      trigger={
        <Button small kind="quiet" icon="quote" aria-label={say('quality.review.quote', { criterion })}>
          {say('quality.review.quote.short')}
        </Button>
      }
      items={messages.map(({ id, text, author, createdAt }) => ({
        ...{ id, label: text.slice(0, 120), hint: `${author.name} · ${dates.shortDay(createdAt)}` },
      }))}
      emptyLabel={say('quality.review.nothingSaid')}
      onPick={({ id }) => {
        const text = messages.find((one) => one.id === id)?.text ?? '';
        const words = marked();
        onPick({ messageId: id, quote: words && text.includes(words) ? words : text.slice(0, 300).trim() });
      }}
    />
  );
}

interface OneCriterionProps {
  criterion: Criterion;
  score: Score | undefined;
  requestId: string;
  onChange: (change: Partial<Score>) => void;
}
interface QuotePickerProps {
  requestId: string;
  criterion: string;
  onPick: (change: Partial<Score>) => void;
}
