import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { readMessage } from '../../conversations/index.ts';
import { requestCards, setDue } from '../../requests/index.ts';
import { readSettings } from '../queries/find-settings.ts';
import { dayOf, endOfDay } from '../rules/calendar/zone.ts';
import { remindAt } from '../rules/remind-at.ts';
import { promises } from '../schema.ts';
import { about, addStep, findCard, type PromiseRow, subjectOf } from './promise-row.ts';

/** A moment with its offset, or a day: YYYY-MM-DD, which can be kept until it ends in the workspace's zone. */
export const dueInput = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

/** Gives a date to the customer of a request, by a reply or by hand. @throws Problem 400 `promise-in-the-past`. */
export const makePromise = command({
  name: 'promises.make-promise',
  permission: 'promises:write',
  input: z.strictObject({
    requestId: z.uuid(),
    at: dueInput,
    words: z.string().trim().max(500).default(''),
    messageId: z.uuid().nullable().default(null),
  }),
  async run(run, { requestId, at, words, messageId }) {
    const card = await findCard(run, requestId);
    if (messageId) await assertReply(run, card.conversationId, messageId);
    const known = messageId ? await findSame(run, requestId, messageId, words) : undefined;
    if (known) return { promiseId: known.id };
    const row = await addPromise(run, { card, at, words, messageId, followsId: null });
    const { precision } = row;
    run.announce('promise.made', subjectOf(row), { ...about(row), precision, byHand: messageId === null });
    return { promiseId: row.id };
  },
});

type Given = {
  card: Awaited<ReturnType<typeof findCard>>;
  at: string;
  words: string;
  messageId: string | null;
  followsId: string | null;
  carriedBy?: string[];
};

/** Writes the row, its story, and what its request is due; the event is the caller's. */
export async function addPromise(run: Run, { card, at, ...given }: Given): Promise<PromiseRow> {
  const { tx, actor, now, context } = run;
  const { zone } = await findWorkspace(actor.workspaceId);
  const precision = at.length === 10 ? ('date' as const) : ('instant' as const);
  const dueAt = precision === 'date' ? endOfDay(dayOf(at), zone) : new Date(at);
  if (dueAt <= now) throw new Problem(400, 'promise-in-the-past');
  const madeBy = memberIdOf(actor);
  const { remindMinutes: minutes } = await readSettings(run);
  const row = {
    ...given,
    ...{ workspaceId: actor.workspaceId, id: newId(), requestId: card.id, dueAt, precision, madeBy },
    ...{ ownerId: card.assigneeId ?? madeBy, teamId: card.teamId, createdAt: now },
    remindAt: remindAt({ dueAt, precision }, { now, zone, minutes }),
  };
  const [made] = await tx.insert(promises).values(row).returning();
  if (!made) throw new Error('The promise was not written.');
  await addStep(run, made.id, 'made');
  await setDue(context, { requestId: card.id, source: `promise:${made.id}`, at: dueAt });
  return made;
}

/** @throws Problem 404 when the words that are to have made it are not a reply of this request. */
async function assertReply({ context }: Run, conversationId: string, messageId: string): Promise<void> {
  const message = await readMessage(context, { messageId });
  if (message?.kind !== 'reply' || message.conversationId !== conversationId) throw notFound('message');
}

/** A repeated call makes one promise, also one that comes at the same moment: the request is held until it is made. */
async function findSame({ tx, actor }: Run, requestId: string, messageId: string, words: string) {
  const it = and(eq(requestCards.workspaceId, actor.workspaceId), eq(requestCards.id, requestId));
  await tx.select({ id: requestCards.id }).from(requestCards).where(it).for('no key update');
  const same = and(
    eq(promises.workspaceId, actor.workspaceId),
    eq(promises.messageId, messageId),
    eq(promises.words, words),
  );
  const [row] = await tx.select({ id: promises.id }).from(promises).where(same);
  return row;
}
