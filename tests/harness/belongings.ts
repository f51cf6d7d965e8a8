import { blockedSenders, incomingMails, mailboxes } from '../../server/domains/channels/email/schema.ts';
import { writeReply } from '../../server/domains/conversations/index.ts';
import { createView } from '../../server/domains/requests/index.ts';
import { addMember, createTeam } from '../../server/domains/team/index.ts';
import { newId, sha256 } from '../../server/kernel/ids.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { storage } from '../../server/platform/storage.ts';
import type { Place } from './principals.ts';
import { openFor } from './requests.ts';

/** The ids that stand in paths, by the beginning of the path that they belong to. */
export type Belongings = Record<string, string>;

let made = 0;

/** One row of everything that has an address of its own, in a place; the request lies with a team. */
export async function makeBelongings(place: Place, teamId: string | null): Promise<Belongings> {
  made += 1;
  const { context, workspaceId } = place;
  const now = new Date();
  const request = await openFor(context, { teamId, subject: `Paket ${made}`, text: 'Di mana paket saya?' });
  const { messageId } = await writeReply(context, {
    conversationId: request.conversationId,
    body: 'Besok.',
    sendAfterSeconds: 3600,
  });
  const address = `box${made}@${place.slug}.example`;
  const box = { id: newId(), address, name: 'Box', language: 'en' as const, isDefault: false };
  const mail = { id: newId(), fileKey: await storage().put(Buffer.from('From: x\r\n\r\nx')) };
  const blocked = { id: newId(), pattern: `spam${made}.example`, createdAt: now };
  await inWorkspace(workspaceId, async (tx) => {
    await tx.insert(mailboxes).values({ ...box, workspaceId, createdAt: now });
    await tx.insert(blockedSenders).values({ ...blocked, workspaceId });
    await tx.insert(incomingMails).values({
      ...{ ...mail, workspaceId, mailboxId: box.id, way: 'smtp' as const, receivedAt: now, size: 10 },
      ...{
        sha256: sha256(`${made}`),
        messageId: `<${made}@example.com>`,
        from: 'x@example.com',
        to: address,
      },
      ...{ subject: 'x', fate: 'quarantined' as const, processedAt: now, envelopeFrom: 'x@example.com' },
    });
  });
  const member = { accountId: newId(), name: 'Somebody', email: `m${made}@example.com` };
  const { id: memberId } = await addMember(context, { ...member, role: 'agent', language: 'en' });
  const { id: ownTeamId } = await createTeam(context, { name: `Team ${made}` });
  const owner = { ...context, actor: { ...member, type: 'member' as const, workspaceId, id: memberId } };
  const { id: viewId } = await createView(
    { ...owner, actor: { ...owner.actor, role: 'owner', hiddenTeamIds: [] } },
    { name: `View ${made}`, shared: true, filters: {} },
  );
  return {
    '/requests/{request}': request.requestId,
    '/messages/{id}': messageId,
    '/customers/{id}': request.customerId,
    '/members/{id}': memberId,
    '/teams/{id}': ownTeamId,
    '/views/{id}': viewId,
    '/mailboxes/{id}': box.id,
    '/blocked-senders/{id}': blocked.id,
    '/mail-log/{id}': mail.id,
  };
}
