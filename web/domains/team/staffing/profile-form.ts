import { type Day, days, type Hours } from '../../../../server/domains/team/staffing/rules/week.ts';

/** One day of the form: off, or one working time. */
export type DayForm = { on: boolean; from: string; to: string };
export type WeekForm = Record<Day, DayForm>;

/** The week as the form shows it; somebody without hours of their own begins with Monday to Friday, nine to five. */
export function weekOf(hours: Hours | null): WeekForm {
  const usual = (day: Day): Hours[Day] => (day === 'sat' || day === 'sun' ? [] : [['09:00', '17:00']]);
  const entries = days.map((day): [Day, DayForm] => {
    const [first] = (hours ? hours[day] : usual(day)) ?? [];
    return [day, { on: first !== undefined, from: first?.[0] ?? '09:00', to: first?.[1] ?? '17:00' }];
  });
  return Object.fromEntries(entries) as WeekForm;
}

/** The hours that the form says; further times of a day that stood there already are kept. */
export function hoursOf(week: WeekForm, before: Hours | null): Hours {
  const entries = days.flatMap((day): [Day, [string, string][]][] => {
    const { on, from, to } = week[day];
    return on && from && to ? [[day, [[from, to], ...(before?.[day]?.slice(1) ?? [])]]] : [];
  });
  return Object.fromEntries(entries);
}
