import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { TextArea } from '../../../design/forms/Field.tsx';
import { Panel } from '../../../design/Page.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { myCourseQuery, sayReaction } from '../api.ts';
import { useText } from '../text.ts';
import type { MyCourse } from '../types.ts';
import css from './take.module.css';

const ratings = [1, 2, 3, 4, 5] as const;

/** How somebody liked it, asked once it is over; shown to others only as a mean. */
export function Reaction({ course }: { course: MyCourse }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const [rating, setRating] = useState(course.reaction?.rating ?? 0);
  const [text, setText] = useState(course.reaction?.words ?? '');
  const save = async () => {
    if (!(await attempt(() => sayReaction(course.id, rating, text)))) return;
    tell({ icon: 'check', text: say('training.reaction.kept') });
    await client.invalidateQueries({ queryKey: myCourseQuery(course.id).queryKey });
  };
  return (
    <Panel title={say('training.reaction')} meta={say('training.reaction.text')}>
      <div className={css.stars} role="radiogroup" aria-label={say('training.reaction')}>
        {ratings.map((one) => (
          <label key={one}>
            <input
              className="sr"
              type="radio"
              name="reaction"
              checked={rating === one}
              onChange={() => setRating(one)}
            />
            {one}
          </label>
        ))}
      </div>
      {rating > 0 && (
        <div className={css.acts}>
          <TextArea
            rows={2}
            maxLength={2000}
            value={text}
            aria-label={say('training.reaction.words')}
            placeholder={say('training.reaction.words')}
            onChange={(event) => setText(event.target.value)}
          />
          <Button busy={busy} onClick={() => void once(save)}>
            {words('word.save')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
