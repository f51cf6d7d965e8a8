import { makeForecasts } from '../../../../server/domains/workforce/forecasting/make-forecasts.ts';
import { readPlan } from '../../../../server/domains/workforce/planning/find-plan.ts';
import { publishRoster } from '../../../../server/domains/workforce/rostering/keep-shifts.ts';
import { makeRoster } from '../../../../server/domains/workforce/rostering/make-roster.ts';
import { createTemplate } from '../../../../server/domains/workforce/settings/keep-templates.ts';
import { system } from '../../../../server/kernel/actor.ts';
import { daysLater } from '../calendar.ts';
import type { Stage } from '../stage.ts';

/** Weeks ago at which something was foretold: the earlier ones are judged, and correct the newest. */
const nights = [21, 14, 7, 0];

const words = {
  en: ['Morning', 'Midday', 'Afternoon'],
  id: ['Pagi', 'Siang', 'Sore'],
  th: ['เช้า', 'กลางวัน', 'บ่าย'],
} as const;
const times = ['08:00', '10:00', '12:00'];

/** Forecasts of the last weeks, the shifts of the company, and this week's roster, published. */
export async function staffWeeks({ workspaceId, now, company }: Stage): Promise<void> {
  const at = (ago: number) => ({ actor: system(workspaceId), now: daysLater(now, -ago) });
  // In Thailand the break is an hour.
  const rest =
    company.language === 'th' ? { minutes: 540, breakMinutes: 60 } : { minutes: 510, breakMinutes: 30 };
  for (const [i, startsAt] of times.entries()) {
    const name = words[company.language][i] ?? startsAt;
    await createTemplate(at(21), { name, startsAt, breakAfter: 240, ...rest });
  }
  for (const ago of nights) await makeForecasts(at(ago));
  const weekOf = now.toISOString().slice(0, 10);
  if ((await readPlan(at(0), { weekOf })).channels.length === 0) return;
  const { rosterId } = await makeRoster(at(0), { weekOf });
  await publishRoster(at(0), { rosterId, published: true });
}
