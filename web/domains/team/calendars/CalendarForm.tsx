import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check, Switch } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { DialogActs } from '../../../design/layers/Dialog.tsx';
import { FormProblem } from '../../../platform/client/FormProblem.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import { useTeams } from '../use-me.ts';
import { addCalendar, changeCalendar } from './api.ts';
import { HolidaysField } from './HolidaysField.tsx';
import { HoursFields } from './HoursFields.tsx';
import type { Calendar, CalendarInput } from './types.ts';

/** One calendar: where, when it is open, on which days not, and who works by it. */
export function CalendarForm({ calendar, isFirst, onDone }: FormProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const [input, setInput] = useState<CalendarInput>(() =>
    inputOf(calendar, isFirst, say('team.calendars.usual')),
  );
  const [isReadable, setReadable] = useState(true);
  const [error, setError] = useState<unknown>(null);
  const set = (change: Partial<CalendarInput>) => setInput((before) => ({ ...before, ...change }));
  const save = async () => {
    try {
      await (calendar ? changeCalendar(calendar.id, input) : addCalendar(input));
      await client.invalidateQueries({ queryKey: ['calendars'] });
      onDone();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <form
      className={layout.form}
      onSubmit={(event) => {
        event.preventDefault();
        void once(save);
      }}
    >
      <FormProblem error={error} />
      <div className={layout.two}>
        <Field label={words('word.name')}>
          <TextInput required value={input.name} onChange={(event) => set({ name: event.target.value })} />
        </Field>
        <Field label={say('team.calendars.zone')}>
          <TextInput
            required
            list="zones"
            value={input.zone}
            onChange={(event) => set({ zone: event.target.value.trim() })}
          />
        </Field>
      </div>
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <HoursFields hours={input.hours} onChange={(hours) => set({ hours })} onReadable={setReadable} />
      <HolidaysField holidays={input.holidays} onChange={(holidays) => set({ holidays })} />
      <Users input={input} onChange={set} />
      <DialogActs>
        <Button kind="quiet" onClick={onDone}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary" busy={busy} disabled={!isReadable || !input.name.trim()}>
          {words('word.save')}
        </Button>
      </DialogActs>
    </form>
  );
}

function Users({
  input,
  onChange,
}: {
  input: CalendarInput;
  onChange: (change: Partial<CalendarInput>) => void;
}) {
  const say = useText();
  const teams = useTeams();
  const { teamIds } = input;
  return (
    <section className={layout.part}>
      <h3>{say('team.calendars.who')}</h3>
      <Switch checked={input.isDefault} onChange={(isDefault) => onChange({ isDefault })}>
        {say('team.calendars.default')}
      </Switch>
      <div className={layout.checks}>
        {teams.map(({ id, name }) => (
          <Check
            key={id}
            checked={teamIds.includes(id)}
            onChange={(isIn) =>
              onChange({ teamIds: isIn ? [...teamIds, id] : teamIds.filter((one) => one !== id) })
            }
          >
            {name}
          </Check>
        ))}
      </div>
    </section>
  );
}

interface FormProps {
  calendar: Calendar | null;
  isFirst: boolean;
  onDone: () => void;
}

function inputOf(calendar: Calendar | null, isFirst: boolean, name: string): CalendarInput {
  if (calendar) {
    const { zone, hours, holidays, isDefault, teamIds } = calendar;
    return { name: calendar.name, zone, hours, holidays, isDefault, teamIds };
  }
  const day: [string, string][] = [['09:00', '17:00']];
  const hours = { mon: day, tue: day, wed: day, thu: day, fri: day };
  const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
  return { name, zone, hours, holidays: [], isDefault: isFirst, teamIds: [] };
}
