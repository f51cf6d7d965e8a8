import { and, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Language } from '../../../kernel/language.ts';
import { command, type Run } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { findSlug } from '../../access/index.ts';
import { mailNotice } from '../../channels/index.ts';
import { leaveOutRestricted } from '../../customers/index.ts';
import { findActorOfMember, listMembers } from '../../team/index.ts';
import { linkToChoices } from '../links.ts';
import { languageOf, lineOf, linkOf, listNews, type News, sentenceOf } from '../queries/list-news.ts';
import { isDigestDue } from '../rules/times.ts';
import { notificationSettings, notifications } from '../schema.ts';

type Settings = typeof notificationSettings.$inferSelect;

/** A digest lists so many things; of the others it says how many there are. */
const mostListed = 50;

/**
 * By the clock: mails each member whose time it is what they have not read yet, in their language. Who has nothing
 * to read is mailed nothing. Returns how many mails were laid into the outbox.
 */
export const sendDigests = command({
  name: 'notifications.send-digests',
  permission: 'notifications:write',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor, now } = run;
    const all = await tx
      .select()
      .from(notificationSettings)
      .where(eq(notificationSettings.workspaceId, actor.workspaceId))
      .for('update', { skipLocked: true });
    let sent = 0;
    for (const settings of all.filter((one) => isDigestDue(one, now)))
      if (await sendDigest(run, settings)) sent += 1;
    return { sent };
  },
});

async function sendDigest(run: Run, settings: Settings): Promise<boolean> {
  const { tx, actor, now, context } = run;
  const { memberId } = settings;
  const its = eq(notificationSettings.workspaceId, actor.workspaceId);
  await tx
    .update(notificationSettings)
    .set({ digestedAt: now })
    .where(and(its, eq(notificationSettings.memberId, memberId)));
  const reader = await findActorOfMember(context, { memberId });
  const member = (await listMembers(context, {})).find((one) => one.id === memberId);
  if (reader?.type !== 'member' || !member) return false;
  const waiting = and(eq(notifications.isForDigest, true), isNull(notifications.readAt));
  const news = await listNews(run, await leaveOutRestricted(reader, context), waiting);
  if (news.length === 0) return false;
  const language = languageOf(member.language);
  const slug = await findSlug(actor.workspaceId);
  const text = wordsOf(news, { slug, language, mayQuote: settings.mayQuote });
  const subject = say(language, 'digest-subject', { count: news.length });
  await mailNotice(context, { to: member.email, name: member.name, language, subject, text });
  const ids = news.map((one) => one.id);
  const { workspaceId, id } = notifications;
  await tx
    .update(notifications)
    .set({ isForDigest: false })
    .where(and(eq(workspaceId, actor.workspaceId), inArray(id, ids)));
  return true;
}

type How = { slug: string; language: Language; mayQuote: boolean };

/** A line of what happened, on what, and where it is; of what a customer said no more than was allowed. */
function wordsOf(news: News[], { slug, language, mayQuote }: How): string {
  const parts = news
    .slice(0, mostListed)
    .map((one) =>
      [
        sentenceOf(one, language),
        lineOf(one, language),
        ...(mayQuote && one.request?.preview ? [one.request.preview] : []),
        linkOf(slug, one),
      ].join('\n'),
    );
  const more = news.length - parts.length;
  return [
    say(language, 'digest-hello'),
    ...parts,
    ...(more > 0 ? [say(language, 'digest-more', { count: more })] : []),
    say(language, 'digest-why', { link: linkToChoices(slug) }),
  ].join('\n\n');
}
