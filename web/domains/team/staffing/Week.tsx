import { days } from '../../../../server/domains/team/staffing/rules/week.ts';
import { Check } from '../../../design/forms/Check.tsx';
import { TextInput } from '../../../design/forms/Field.tsx';
import type { WeekForm } from './profile-form.ts';
import css from './staffing.module.css';
import { useText } from './text.ts';

/** Working times, a line a day; one that ends before it begins goes over midnight. */
export function Week({ week, onChange }: { week: WeekForm; onChange: (week: WeekForm) => void }) {
  const say = useText();
  return (
    <div className={css.days}>
      {days.map((day) => {
        const { on, from, to } = week[day];
        const set = (change: Partial<WeekForm[typeof day]>) =>
          onChange({ ...week, [day]: { ...week[day], ...change } });
        const name = say(`staff.day.${day}`);
        return (
          <div key={day} className={css.day}>
            <Check checked={on} onChange={(next) => set({ on: next })}>
              {name}
            </Check>
            {on && (
              <>
                <TextInput
                  type="time"
                  aria-label={say('staff.day.from', { day: name })}
                  value={from}
                  onChange={(event) => set({ from: event.target.value })}
                />
                <span aria-hidden="true">–</span>
                <TextInput
                  type="time"
                  aria-label={say('staff.day.to', { day: name })}
                  value={to}
                  onChange={(event) => set({ to: event.target.value })}
                />
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}
