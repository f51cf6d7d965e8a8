import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import css from './promises.module.css';

/** A day, and a time where one was said; without it the promise can be kept until the day ends. */
export function DayAndTime({ day, time, onChange }: DayAndTimeProps) {
  const say = useText();
  const words = useWords();
  return (
    <div className={css.two}>
      <Field label={say('promises.day')}>
        <TextInput
          type="date"
          autoFocus
          required
          value={day}
          onChange={(event) => onChange({ day: event.target.value, time })}
        />
      </Field>
      <Field label={say('promises.time')} optional={words('word.optional')}>
        <TextInput
          type="time"
          value={time}
          onChange={(event) => onChange({ day, time: event.target.value })}
        />
      </Field>
    </div>
  );
}

interface DayAndTimeProps {
  day: string;
  time: string;
  onChange: (value: { day: string; time: string }) => void;
}
