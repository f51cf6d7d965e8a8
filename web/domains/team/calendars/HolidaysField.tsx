import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextArea } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { useText } from '../text.ts';
import { type Country, countries, withFixed } from './fixed-holidays.ts';
import { holidaysOf, textOfHolidays } from './hours-text.ts';
import type { Holiday } from './types.ts';

/** Holidays as a list that is written, pasted, or begun with a country's fixed ones. */
export function HolidaysField({
  holidays,
  onChange,
}: {
  holidays: Holiday[];
  onChange: (holidays: Holiday[]) => void;
}) {
  const say = useText();
  const [text, setText] = useState(() => textOfHolidays(holidays));
  const { unread } = holidaysOf(text);
  const write = (next: string) => {
    const isFile = next.includes('BEGIN:VEVENT');
    const read = holidaysOf(next).holidays;
    setText(isFile ? textOfHolidays(read) : next);
    onChange(read);
  };
  const add = (country: Country) =>
    write(textOfHolidays(withFixed(holidays, country, new Date().getFullYear())));
  return (
    <section className={layout.part}>
      <Field
        label={say('team.calendars.holidays')}
        help={say('team.calendars.holidays.text')}
        error={unread[0] && say('team.calendars.unread', { line: unread[0] })}
      >
        <TextArea rows={5} value={text} onChange={(event) => write(event.target.value)} />
      </Field>
      <div className={layout.checks}>
        {countries.map((country) => (
          <Button key={country} small icon="plus" onClick={() => add(country)}>
            {say(`team.calendars.fixed.${country}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
