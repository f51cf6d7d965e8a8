import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field, TextArea } from '../../design/forms/Field.tsx';
import layout from '../../design/forms/layout.module.css';
import { Select } from '../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../design/layers/Dialog.tsx';
import { Panel } from '../../design/Page.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { useActs } from '../../platform/undo/use-acts.ts';
import { useWords } from '../../platform/words/index.ts';
import { reviewGoal } from './api.ts';
import css from './goals.module.css';
import { useText } from './text.ts';
import type { Conclusion, GoalInFull } from './types.ts';
import { useFigure } from './use-figure.ts';
import { dayOf, noonOf } from './whole-days.ts';

/** What was said about a goal on its days, with the figures of then; and the next look at it. */
export function Reviews({ goal }: { goal: GoalInFull }) {
  const say = useText();
  const dates = useDates();
  const figure = useFigure(goal.measure);
  const [isOpen, setOpen] = useState(false);
  const { reviews, nextReviewOn, mayChange } = goal;
  const meta = nextReviewOn
    ? say('goals.reviews.next', { day: dates.shortDay(noonOf(nextReviewOn)) })
    : undefined;
  return (
    <Panel
      title={say('goals.reviews')}
      meta={meta}
      end={
        mayChange && (
          <Button small onClick={() => setOpen(true)}>
            {say('goals.review')}
          </Button>
        )
      }
    >
      {reviews.length === 0 && <p className="dim t13">{say('goals.reviews.none')}</p>}
      <ul className={css.list}>
        {reviews.map(({ id, dueOn, reviewedAt, by, words, level }) => (
          <li key={id}>
            {reviewedAt ? (
              <>
                <b>{by}</b>{' '}
                <span className="dim t12">
                  {dates.shortDay(reviewedAt)}
                  {level !== null && ` · ${say('goals.review.level', { level: figure(level) })}`}
                </span>
                <p>{words}</p>
              </>
            ) : (
              <span className="dim t13">
                {say('goals.review.due', { day: dates.shortDay(noonOf(dueOn)) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {isOpen && <ReviewDialog goal={goal} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

function ReviewDialog({ goal, onClose }: { goal: GoalInFull; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const { busy, press } = useActs('goals');
  const [text, setText] = useState('');
  const [conclusion, setConclusion] = useState<Conclusion>('goes-on');
  const options = conclusionsOf(goal, new Date()).map((value) => ({
    value,
    label: say(`goals.conclusion.${value}`),
  }));
  return (
    <Dialog open onClose={onClose} title={goal.measure.name} text={say('goals.review.text')}>
      <form
        className={layout.form}
        onSubmit={(event) => {
          event.preventDefault();
          press(async () => {
            await reviewGoal(goal.id, { words: text.trim(), conclusion });
            onClose();
          });
        }}
      >
        <Field label={say('goals.review.words')}>
          <TextArea
            required
            rows={5}
            maxLength={4_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <Field label={say('goals.review.conclusion')}>
          <Select value={conclusion} onChange={setConclusion} options={options} />
        </Field>
        <DialogActs>
          <Button onClick={onClose}>{words('word.cancel')}</Button>
          <Button type="submit" kind="primary" busy={busy} disabled={!text.trim()}>
            {say('goals.review.save')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

/** What a review may conclude today: reached where the level meets the target, missed once the days are over. */
export function conclusionsOf(
  { level, target, direction, endsOn }: Pick<GoalInFull, 'level' | 'target' | 'direction' | 'endsOn'>,
  now: Date,
): Conclusion[] {
  const isMet = level !== null && (direction === 'up' ? level.value >= target : level.value <= target);
  const isOver = dayOf(now) > endsOn;
  return [
    'goes-on',
    ...(isMet ? (['reached'] as const) : []),
    ...(isOver ? (['missed'] as const) : []),
    'left',
  ];
}
