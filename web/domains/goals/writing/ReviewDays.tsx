import { Button } from '../../../design/Button.tsx';
import { TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import lines from '../../../design/forms/lines.module.css';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import { mostReviews, type ReviewDay } from './changes.ts';

/** On which days a goal is looked at before its end. */
export function ReviewDays({ days, until, onChange }: ReviewDaysProps) {
  const say = useText();
  const words = useWords();
  const put = (id: number, on: string) => onChange(days.map((day) => (day.id === id ? { id, on } : day)));
  const next = Math.max(0, ...days.map(({ id }) => id)) + 1;
  return (
    <div className={layout.part}>
      <h3>{say('goals.change.reviews')}</h3>
      <div>
        {days.map(({ id, on }) => (
          <div key={id} className={lines.line}>
            <TextInput
              type="date"
              required
              max={until}
              aria-label={say('goals.write.review')}
              value={on}
              onChange={(event) => put(id, event.target.value)}
            />
            <Button kind="quiet" small onClick={() => onChange(days.filter((day) => day.id !== id))}>
              {words('word.remove')}
            </Button>
          </div>
        ))}
      </div>
      <p className="t12 dim">{say('goals.change.reviews.text')}</p>
      {days.length < mostReviews && (
        <div>
          <Button small icon="plus" onClick={() => onChange([...days, { id: next, on: '' }])}>
            {say('goals.change.addReview')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ReviewDaysProps {
  days: readonly ReviewDay[];
  /** The last day of the goal. */
  until: string;
  onChange: (days: ReviewDay[]) => void;
}
