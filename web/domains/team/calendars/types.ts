import type { Weekday } from '../../../../server/kernel/working-time/index.ts';

export type { Weekday };

export interface Holiday {
  date: string;
  name: string;
}

/** Business hours and holidays, as the API tells them. */
export interface Calendar {
  id: string;
  name: string;
  zone: string;
  hours: Partial<Record<Weekday, [string, string][]>>;
  holidays: Holiday[];
  isDefault: boolean;
  teamIds: string[];
}

export type CalendarInput = Omit<Calendar, 'id'>;
