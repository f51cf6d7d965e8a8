import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { dateCards, restrictedAmong } from '../../customers/index.ts';
import { findActorOfMember, listMembers } from '../../team/index.ts';
import { notifications } from '../schema.ts';
import { tell } from './notify-member.ts';

/**
 * A day that matters to a customer comes near: whoever wrote it down is told; where they are gone, or a file brought
 * it, all who look after the customers. Of a customer whose data is only stored nobody is told. Returns how many were told.
 */
export const hearDay = command({
  name: 'notifications.hear-day',
  permission: 'notifications:write',
  input: z.strictObject({ dateId: z.uuid(), fallsOn: z.iso.date() }),
  async run(run, { dateId, fallsOn }) {
    const { workspaceId, id, createdBy, customerId } = dateCards;
    const mine = and(eq(workspaceId, run.actor.workspaceId), eq(id, dateId));
    const [row] = await run.tx.select({ createdBy, customerId }).from(dateCards).where(mine);
    if (!row || (await restrictedAmong(run, [row.customerId])).size > 0) return { told: 0 };
    const memberIds = await readersOf(run, row.createdBy);
    const same = eq(notifications.dateId, dateId);
    for (const memberId of memberIds) await tell(run, { memberId, kind: 'day-near', dateId, fallsOn }, same);
    return { told: memberIds.length };
  },
});

async function readersOf({ context }: Run, authorId: string | null): Promise<string[]> {
  const isReader = async (memberId: string, word: 'customers:read' | 'customers:manage') => {
    const member = await findActorOfMember(context, { memberId });
    return member !== null && may(member, word);
  };
  if (authorId && (await isReader(authorId, 'customers:read'))) return [authorId];
  const found: string[] = [];
  for (const { id } of await listMembers(context, {}))
    if (await isReader(id, 'customers:manage')) found.push(id);
  return found;
}
