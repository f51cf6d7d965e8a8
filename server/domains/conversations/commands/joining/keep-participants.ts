import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { conversations, participants } from '../../schema.ts';
import { lockSurvivor } from './survivor.ts';

const input = z.strictObject({ conversationId: z.uuid(), customerId: z.uuid() });

/** One more customer reads and writes here. Somebody unknown who had answered is known from now on. */
export const addParticipant = command({
  name: 'conversations.add-participant',
  permission: 'conversations:write',
  input,
  async run(run, { conversationId, customerId }) {
    const { id } = await lockSurvivor(run, conversationId);
    const known = await roleOf(run, id, customerId);
    if (known === 'requester' || known === 'copied') return { isNew: false };
    await setRole(run, { id, customerId, role: 'copied' });
    return { isNew: true };
  },
});

/** A customer reads no further. @throws Problem 409 `requester-needed` for whoever asked. */
export const removeParticipant = command({
  name: 'conversations.remove-participant',
  permission: 'conversations:write',
  input,
  async run(run, { conversationId, customerId }) {
    const { id } = await lockSurvivor(run, conversationId);
    const known = await roleOf(run, id, customerId);
    if (!known) return { isGone: false };
    if (known === 'requester') throw new Problem(409, 'requester-needed');
    await run.tx.delete(participants).where(place(run, id, customerId));
    return { isGone: true };
  },
});

/** Another customer is the one who asks; whoever did before goes on reading. */
export const changeRequester = command({
  name: 'conversations.change-requester',
  permission: 'conversations:write',
  input,
  async run(run, { conversationId, customerId }) {
    const { tx, actor } = run;
    const { id, customerId: before } = await lockSurvivor(run, conversationId);
    if (before === customerId) return { before };
    await setRole(run, { id, customerId: before, role: 'copied' });
    await setRole(run, { id, customerId, role: 'requester' });
    const mine = and(eq(conversations.workspaceId, actor.workspaceId), eq(conversations.id, id));
    await tx.update(conversations).set({ customerId }).where(mine);
    return { before };
  },
});

type Role = (typeof participants.$inferSelect)['role'];

async function roleOf(run: Run, conversationId: string, customerId: string): Promise<Role | undefined> {
  const mine = place(run, conversationId, customerId);
  const [row] = await run.tx.select({ role: participants.role }).from(participants).where(mine);
  return row?.role;
}

async function setRole(
  { tx, actor, now }: Run,
  { id, customerId, role }: { id: string; customerId: string; role: Role },
): Promise<void> {
  await tx
    .insert(participants)
    .values({ workspaceId: actor.workspaceId, conversationId: id, customerId, role, createdAt: now })
    .onConflictDoUpdate({
      target: [participants.workspaceId, participants.conversationId, participants.customerId],
      set: { role },
    });
}

function place({ actor }: Run, conversationId: string, customerId: string) {
  return and(
    eq(participants.workspaceId, actor.workspaceId),
    eq(participants.conversationId, conversationId),
    eq(participants.customerId, customerId),
  );
}
