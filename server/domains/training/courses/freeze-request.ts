import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { isLanguage, type Language } from '../../../kernel/language.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { hideInText, listMessages, maskCodes } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { maskPersonal, replaceNames } from '../../problems/index.ts';
import { findRequest } from '../../requests/index.ts';
import { memberCards } from '../../team/index.ts';
import type { Example } from '../rules/content.ts';

/** So many messages are taken, and so much of each. */
const most = 20;
const longest = 4_000;

/** Who speaks in an example: nobody who exists. */
const standIns: Record<Language, { customer: string; team: string }> = {
  en: { customer: 'Alex', team: 'Robin' },
  id: { customer: 'Ayu', team: 'Bima' },
  th: { customer: 'มาลี', team: 'ก้อง' },
};

/** A sign that nobody writes: it stands where a name stood while everything else is masked. */
const place = { customer: '\uE000', team: '\uE001' };

/**
 * A real request as an example for a lesson: what was said, without anything of one person, with other names. Nothing leads
 * back from it, and it stays as it is when the request goes. A person reads it before anybody learns from it.
 * @throws Problem 404 `request-not-found`, also where the customer's data is restricted.
 */
export const freezeRequest = query({
  name: 'training.freeze-request',
  permission: 'training:write',
  input: z.strictObject({ request: z.string().max(40) }),
  async run(run, { request }): Promise<Example> {
    assertMay(run.actor, 'requests:read');
    assertMay(run.actor, 'conversations:read');
    const {
      conversationId,
      customer,
      subject,
      language: spoken,
    } = await findRequest(run.context, { request });
    const names = await namesOf(run, customer.id);
    const language = isLanguage(spoken) ? spoken : 'en';
    const { items } = await listMessages(run.context, { conversationId, limit: 200 });
    const clean = (text: string) => withoutPersons(text.slice(0, longest), names, language);
    const words = items
      .filter(({ kind, automatic }) => (kind === 'incoming' || kind === 'reply') && !automatic)
      .map(({ kind, text }) => ({
        by: kind === 'incoming' ? ('customer' as const) : ('team' as const),
        text: clean(text),
      }))
      .filter(({ text }) => text !== '');
    return { key: 'example', language, subject: clean(subject).slice(0, 300), words: words.slice(0, most) };
  },
});

type Names = { customer: string[]; team: string[] };

/** Words with other names, and with a mark for whatever else is of one person. */
export function withoutPersons(text: string, names: Names, language: Language): string {
  const marked = replaceNames(replaceNames(text, names.customer, place.customer), names.team, place.team);
  const masked = maskPersonal(maskCodes(hideInText(marked)), []);
  return (['customer', 'team'] as const)
    .reduce(
      (rest, one) =>
        rest.replace(new RegExp(`${place[one]}(?:\\s*${place[one]})*`, 'g'), standIns[language][one]),
      masked,
    )
    .trim();
}

/** How the customer is called in any way, and how all colleagues are. */
async function namesOf({ tx, actor }: Run, customerId: string): Promise<Names> {
  const { workspaceId, id, name, preferredName, restrictedAt } = customerCards;
  const mine = and(eq(workspaceId, actor.workspaceId), eq(id, customerId), isNull(restrictedAt));
  const [customer] = await tx.select({ name, preferredName }).from(customerCards).where(mine);
  if (!customer) throw notFound('request');
  const team = await tx
    .select({ name: memberCards.name })
    .from(memberCards)
    .where(eq(memberCards.workspaceId, actor.workspaceId));
  const said = [customer.name, customer.preferredName ?? ''].filter((one) => one.trim() !== '');
  return { customer: said, team: team.map((one) => one.name) };
}
