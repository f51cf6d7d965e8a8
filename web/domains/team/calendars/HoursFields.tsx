import { useId, useState } from 'react';
import { weekdays } from '../../../../server/kernel/working-time/schedule.ts';
import { TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { useText } from '../text.ts';
import css from './calendars.module.css';
import { intervalsOf, textOfIntervals } from './hours-text.ts';
import type { Calendar, Weekday } from './types.ts';

/** The opening times of each day of the week, written as people say them. */
export function HoursFields({ hours, onChange, onReadable }: HoursProps) {
  const say = useText();
  const id = useId();
  const [texts, setTexts] = useState<Record<string, string>>(() =>
    Object.fromEntries(weekdays.map((day) => [day, textOfIntervals(hours[day])])),
  );
  const write = (day: Weekday, text: string) => {
    const next = { ...texts, [day]: text };
    setTexts(next);
    onReadable(Object.values(next).every((one) => intervalsOf(one) !== undefined));
    const intervals = intervalsOf(text);
    if (intervals) onChange({ ...hours, [day]: intervals });
  };
  return (
    <section className={layout.part}>
      <h3>{say('team.calendars.hours')}</h3>
      <p className="t12 dim">{say('team.calendars.hours.text')}</p>
      <div className={css.days}>
        {weekdays.map((day) => (
          <div key={day} className={css.day}>
            <label htmlFor={`${id}-${day}`}>{say(`team.day.${day}`)}</label>
            <TextInput
              id={`${id}-${day}`}
              value={texts[day] ?? ''}
              placeholder={say('team.calendars.shut')}
              aria-invalid={intervalsOf(texts[day] ?? '') === undefined || undefined}
              onChange={(event) => write(day, event.target.value)}
            />
          </div>
        ))}
      </div>
    </section>
  );
}

interface HoursProps {
  hours: Calendar['hours'];
  onChange: (hours: Calendar['hours']) => void;
  onReadable: (isReadable: boolean) => void;
}
