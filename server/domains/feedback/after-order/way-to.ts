import { and, desc, eq, notInArray } from 'drizzle-orm';
import { isLanguage } from '../../../kernel/language.ts';
import type { Run } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { findWorkspace } from '../../access/index.ts';
import { startOutgoing } from '../../conversations/index.ts';
import { listCustomerCards } from '../../customers/index.ts';
import '../messages.ts';
import { requestCards } from '../../requests/index.ts';

/** What was not written in an app: it is answered by mail, or by nobody. */
const noApp = ['email', 'form', 'api', 'portal', 'chat', 'phone', 'visit', 'other', 'internal'];

/** How words of ours reach a customer: by mail, or where they last wrote in an app; null where neither leads to them. */
export type Way = { channel: 'email'; conversationId: null } | { channel: string; conversationId: string };

export async function wayTo(run: Run, customerId: string): Promise<Way | null> {
  const [card] = await listCustomerCards(run.context, { customerIds: [customerId] });
  if (card?.email) return { channel: 'email', conversationId: null };
  const theirs = and(
    eq(requestCards.workspaceId, run.actor.workspaceId),
    eq(requestCards.customerId, customerId),
    eq(requestCards.folder, 'work'),
    notInArray(requestCards.channel, noApp),
  );
  const [last] = await run.tx
    .select({ channel: requestCards.channel, conversationId: requestCards.conversationId })
    .from(requestCards)
    .where(theirs)
    .orderBy(desc(requestCards.lastMessageAt))
    .limit(1);
  return last ?? null;
}

type About = { customerId: string; language: string | null; number: string | number; isOrder: boolean };

/** The conversation of a way: a mail about an order or a request begins one. */
export async function conversationFor(
  run: Run,
  way: Way,
  { customerId, language: known, number, isOrder }: About,
): Promise<string> {
  if (way.conversationId !== null) return way.conversationId;
  const workspace = await findWorkspace(run.actor.workspaceId);
  const language = [known, workspace.language].find(isLanguage) ?? 'en';
  const subject = isOrder
    ? say(language, 'order-subject', { order: String(number) })
    : say(language, 'survey-subject', { number });
  const about = { channel: way.channel, subject, customerId, language };
  return (await startOutgoing(run.context, about)).conversationId;
}
