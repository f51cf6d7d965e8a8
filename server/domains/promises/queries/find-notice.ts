import { z } from 'zod';
import { keepFormats } from '../../../kernel/date-formats.ts';
import { isLanguage, type Language } from '../../../kernel/language.ts';
import { query, type Run } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { findWorkspace } from '../../access/index.ts';
import { dueInput } from '../commands/make-promise.ts';
import { findCard, type PromiseRow, seePromise } from '../commands/promise-row.ts';
import { dayOf, endOfDay } from '../rules/calendar/zone.ts';

/** The prepared words, in the customer's language, that tell them of another date, or that it takes longer. */
export const findNotice = query({
  name: 'promises.find-notice',
  permission: 'promises:write',
  input: z.strictObject({ promiseId: z.uuid(), at: dueInput.optional() }),
  async run(run, { promiseId, at }) {
    const row = await seePromise(run, promiseId);
    return { text: await composeNotice(run, row, at ?? null) };
  },
});

/** @param at the new date, as it is asked for; null when nobody knows it. */
export async function composeNotice(run: Run, row: PromiseRow, at: string | null): Promise<string> {
  const card = await findCard(run, row.requestId);
  const workspace = await findWorkspace(run.actor.workspaceId);
  const known = [card.language, workspace.language].find(isLanguage);
  const language = known ?? 'en';
  const before = spokenDue(row.dueAt, row.precision, language, workspace.zone);
  if (at === null) return say(language, 'promise.takes-longer', { before });
  const isDate = at.length === 10;
  const due = isDate ? endOfDay(dayOf(at), workspace.zone) : new Date(at);
  const after = spokenDue(due, isDate ? 'date' : 'instant', language, workspace.zone);
  return say(language, 'promise.another-date', { before, after });
}

const tags: Record<Language, string> = { en: 'en-GB', id: 'id-ID', th: 'th-TH' };

const longDay = keepFormats({ weekday: 'long', day: 'numeric', month: 'long' });
const clockTime = keepFormats({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A date as people say it: Friday, 27 November, 17:00. */
function spokenDue(at: Date, precision: 'instant' | 'date', language: Language, zone: string): string {
  const date = longDay(tags[language], zone).format(at);
  return precision === 'date' ? date : `${date}, ${clockTime(tags[language], zone).format(at)}`;
}
