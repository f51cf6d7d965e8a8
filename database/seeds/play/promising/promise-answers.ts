import { findWorkspace } from '../../../../server/domains/access/index.ts';
import { createPolicy } from '../../../../server/domains/service-levels/index.ts';
import { createCalendar } from '../../../../server/domains/team/index.ts';
import type { Language } from '../../../../server/kernel/language.ts';
import { type Context, inUnit } from '../../../../server/platform/command.ts';

const names: Record<Language, { hours: string; promise: string; newYear: string }> = {
  en: { hours: 'Office', promise: 'Standard', newYear: 'New Year' },
  id: { hours: 'Kantor', promise: 'Standar', newYear: 'Tahun Baru' },
  th: { hours: 'สำนักงาน', promise: 'มาตรฐาน', newYear: 'วันขึ้นปีใหม่' },
};
const hour = 3600;

/** When the company is open, and how fast it answers: both from before the first request. */
export async function promiseAnswers(at: Context, language: Language): Promise<void> {
  const { zone } = await findWorkspace(at.actor.workspaceId);
  const { hours, promise, newYear } = names[language];
  const day: [string, string][] = [
    ['08:00', '12:00'],
    ['13:00', '17:00'],
  ];
  const week = {
    mon: day,
    tue: day,
    wed: day,
    thu: day,
    fri: day,
    sat: [['09:00', '13:00'] as [string, string]],
  };
  const nextYear = at.now.getUTCFullYear() + 1;
  await inUnit(at, async ({ context }) => {
    const holidays = [{ date: `${nextYear}-01-01`, name: newYear }];
    await createCalendar(context, { name: hours, zone, hours: week, holidays });
    const targets = {
      'first-reply': { low: 24 * hour, normal: 16 * hour, high: 4 * hour, urgent: hour },
      'next-reply': { low: 24 * hour, normal: 16 * hour, high: 8 * hour, urgent: 2 * hour },
      solving: { low: 120 * hour, normal: 80 * hour, high: 40 * hour, urgent: 16 * hour },
    };
    const steps = [{ minutesAfter: 120, tell: ['supervisors'], raisePriority: false }];
    await createPolicy(context, { name: promise, targets, steps });
  });
}
