import { z } from 'zod';

/** A day for which somebody may be planned (YYYY-MM-DD): weeks before and after it are days of the calendar too. */
export const plannedDay = z.iso.date().refine((day) => day >= '2000-01-01' && day < '2100-01-01');
