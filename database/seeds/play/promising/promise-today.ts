import { makePromise } from '../../../../server/domains/promises/index.ts';
import { listRequests } from '../../../../server/domains/requests/index.ts';
import type { Language } from '../../../../server/kernel/language.ts';
import { inUnit } from '../../../../server/platform/command.ts';
import { daysLater } from '../calendar.ts';
import { type HeardRow, hearHere, noteHeard } from '../hear-here.ts';
import { actorOf, type Stage } from '../stage.ts';
import type { Colleague } from '../story.ts';

const HOUR = 3_600_000;
/** Both demo companies live seven hours east of Greenwich. */
const EAST = 7 * HOUR;
const HALF_HOUR = HOUR / 2;

/** This morning each colleague gave some customers a time: a day at work has something due in it. */
export async function promiseToday(stage: Stage): Promise<void> {
  for (const [colleague, { id }] of stage.members) {
    const context = { actor: actorOf(stage, colleague), now: daysLater(stage.now, -0.02) };
    const { items } = await listRequests(context, { status: ['open'], assignee: id, limit: 2 });
    for (const [index, { id: requestId, language }] of items.entries()) {
      const dueAt = inHours(stage.now, 1.5 + index * 2 + later(stage, colleague));
      await inUnit(context, async ({ context: inside }) => {
        const words = said[language as Language]?.(clockOf(dueAt)) ?? said.en(clockOf(dueAt));
        await makePromise(inside, { requestId, at: dueAt.toISOString(), words });
        const noted: HeardRow[] = [];
        if (!inside.unit) return;
        await hearHere(inside.unit, 0, noted);
        await noteHeard(inside.unit, noted);
      });
    }
  }
}

/** Not everybody promises the same hour. */
const later = (stage: Stage, colleague: Colleague) => ([...stage.members.keys()].indexOf(colleague) % 3) / 2;

/** So many hours from now on a half hour; at night, tomorrow morning instead. */
function inHours(now: Date, hours: number): Date {
  const due = Math.ceil((now.getTime() + hours * HOUR) / HALF_HOUR) * HALF_HOUR;
  const local = new Date(due + EAST);
  const isAwake = local.getUTCHours() >= 8 && local.getUTCHours() < 22;
  if (isAwake) return new Date(due);
  const midnight = due + EAST - ((due + EAST) % (24 * HOUR));
  const morning = midnight + (local.getUTCHours() < 8 ? 10 : 34) * HOUR;
  return new Date(morning - EAST);
}

const clockOf = (at: Date) => new Date(at.getTime() + EAST).toISOString().slice(11, 16);

const said: Record<Language, (time: string) => string> = {
  en: (time) => `you will hear from me by ${time}`,
  id: (time) => `saya kabari sebelum jam ${time.replace(':', '.')}`,
  th: (time) => `จะแจ้งให้ทราบก่อน ${time.replace(':', '.')} น.`,
};
