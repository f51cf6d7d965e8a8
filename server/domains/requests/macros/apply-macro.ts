import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { readMessage, takeBackMessage, takeBackNote } from '../../conversations/index.ts';
import { giveBack } from '../commands/give-values.ts';
import { performActs } from '../commands/perform-acts.ts';
import { lockRequest } from '../commands/request-row.ts';
import { findMacro } from './list-macros.ts';
import { footprintOf, wayBack } from './rules/footprint.ts';
import { macros, macroUses } from './schema.ts';

/** Replies of a macro wait so long, so that they can be taken back, in seconds. */
export const undoSeconds = 10;

/** Does with a request what a macro says, all or none, and remembers what stood there before. */
export const applyMacro = command({
  name: 'requests.apply-macro',
  permission: 'requests:macros',
  input: z.strictObject({
    id: z.uuid(),
    requestId: z.uuid(),
    sendAfterSeconds: z.number().int().min(0).max(86_400).default(undoSeconds),
  }),
  async run(run, { id, requestId, sendAfterSeconds }) {
    const { tx, actor, now, announce, context } = run;
    const macro = await findMacro(run, id);
    const before = footprintOf(await lockRequest(run, requestId));
    const done = await performActs(context, { requestId, acts: macro.acts, sendAfterSeconds });
    const after = footprintOf(await lockRequest(run, requestId));
    const { workspaceId } = actor;
    const memberId = memberIdOf(actor);
    const use = { workspaceId, id: newId(), macroId: id, requestId, memberId, before, after };
    await tx.insert(macroUses).values({ ...use, messageIds: done.messageIds, usedAt: now });
    const mine = and(eq(macros.workspaceId, workspaceId), eq(macros.id, id));
    await tx
      .update(macros)
      .set({ uses: sql`${macros.uses} + 1` })
      .where(mine);
    const subject = { type: 'request', id: requestId };
    announce('macro.applied', subject, { requestId, macroId: id, useId: use.id });
    return { useId: use.id, messageIds: done.messageIds };
  },
});

/**
 * Takes back what a macro did, by the same verbs: what somebody changed since stays as they left it. A reply that
 * has left stays, and says so. @throws Problem 404 `macro-use-not-found`, 409 `message-left`.
 */
export const undoMacro = command({
  name: 'requests.undo-macro',
  permission: 'requests:macros',
  input: z.strictObject({ useId: z.uuid() }),
  async run(run, { useId }) {
    const { tx, actor, now, announce } = run;
    const own = and(
      eq(macroUses.workspaceId, actor.workspaceId),
      eq(macroUses.id, useId),
      isNull(macroUses.undoneAt),
    );
    const [use] = await tx.select().from(macroUses).where(own).for('update');
    if (!use || use.memberId !== memberIdOf(actor)) throw notFound('macro-use');
    const { requestId, macroId } = use;
    const request = await lockRequest(run, requestId);
    for (const messageId of use.messageIds) await takeBack(run, messageId);
    const back = wayBack(use.before, use.after, footprintOf(request));
    await giveBack(run, request, { ...back.changes, ...slept(back.snoozedUntil) });
    await tx.update(macroUses).set({ undoneAt: now }).where(own);
    announce('macro.undone', { type: 'request', id: requestId }, { requestId, macroId, useId });
  },
});

async function takeBack({ context }: Run, messageId: string): Promise<void> {
  const message = await readMessage(context, { messageId });
  if (message?.kind === 'note') await takeBackNote(context, { messageId });
  else if (message) await takeBackMessage(context, { messageId });
  else throw new Problem(409, 'message-left');
}

const slept = (snoozedUntil: string | null | undefined) =>
  snoozedUntil === undefined ? {} : { snoozedUntil };
