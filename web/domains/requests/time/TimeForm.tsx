import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import { mostSeconds, readDuration } from '../../../../server/domains/requests/time/rules.ts';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../later/text.ts';
import { addTime, type TimeSettings } from './api.ts';
import css from './time.module.css';

/** Time by hand: how long, what kind of work, and a word about it. */
export function TimeForm({ requestId, activities, onDone }: FormProps) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const client = useQueryClient();
  const [long, setLong] = useState('');
  const [activity, setActivity] = useState('');
  const [note, setNote] = useState('');
  const seconds = readDuration(long);
  const isRight = seconds !== null && seconds > 0 && seconds <= mostSeconds;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isRight) return;
    try {
      await addTime(requestId, { seconds, activity: activity || null, note: note.trim() });
      await client.invalidateQueries({ queryKey: ['requests', 'time', requestId] });
      onDone();
    } catch (error) {
      tellError(error, words);
    }
  };
  const offered = activities.filter((one) => !one.archived);
  return (
    <form
      className={css.form}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <Field
        label={say('time.long')}
        help={say('time.long.text')}
        error={long.trim() !== '' && !isRight ? say('time.long.wrong') : undefined}
      >
        <TextInput autoFocus value={long} onChange={(event) => setLong(event.target.value)} />
      </Field>
      {offered.length > 0 && (
        <Field label={say('time.activity')}>
          <Select
            value={activity}
            onChange={setActivity}
            options={[
              { value: '', label: '–' },
              ...offered.map((one) => ({ value: one.key, label: labelIn(one.labels, language) })),
            ]}
          />
        </Field>
      )}
      <Field label={say('time.note')} optional={words('word.optional')}>
        <TextInput value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <div className="row">
        <Button type="submit" kind="primary" small disabled={!isRight}>
          {say('time.add')}
        </Button>
        <Button kind="quiet" small onClick={onDone}>
          {words('word.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface FormProps {
  requestId: string;
  activities: TimeSettings['activities'];
  onDone: () => void;
}
