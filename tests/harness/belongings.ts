import { blockedSenders, incomingMails, mailboxes } from '../../server/domains/channels/email/schema.ts';
import { writeReply } from '../../server/domains/conversations/index.ts';
import { beginHandover } from '../../server/domains/requests/handover/commands/begin-handover.ts';
import { readHandover } from '../../server/domains/requests/handover/queries/read-handover.ts';
import { assignRequest, createView } from '../../server/domains/requests/index.ts';
import { addMember, createTeam, planAbsence } from '../../server/domains/team/index.ts';
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
  const all: Belongings = {};
  for (const begins of Object.keys(makers)) Object.assign(all, await makeBelonging(place, teamId, begins));
  return all;
}

/** One new row of the kind that a path begins with; nothing for paths that lead to no row. */
export async function makeBelonging(place: Place, teamId: string | null, path: string): Promise<Belongings> {
  const begins = Object.keys(makers).find((one) => path.startsWith(one));
  made += 1;
  return begins ? { [begins]: (await makers[begins]?.(place, teamId)) ?? '' } : {};
}

type Make = (place: Place, teamId: string | null) => Promise<string>;

const makers: Record<string, Make> = {
  '/requests/{request}': async (place, teamId) => (await ask(place, teamId)).requestId,
  '/messages/{id}': async (place, teamId) => {
    const { conversationId } = await ask(place, teamId);
    const reply = { conversationId, body: 'Besok.', sendAfterSeconds: 3600 };
    return (await writeReply(place.context, reply)).messageId;
  },
  '/customers/{id}': async (place) => (await ask(place, null)).customerId,
  '/members/{id}': somebody,
  '/absences/{id}': async (place) => {
    const memberId = await somebody(place);
    const { id } = await planAbsence(place.context, { memberId, reasonCode: 'sick' });
    return id;
  },
  '/handover-items/{id}': async (place, teamId) => {
    const { context } = place;
    const memberId = await somebody(place);
    const { requestId } = await ask(place, teamId);
    await assignRequest(context, { requestId, assigneeId: memberId });
    const { id: absenceId } = await planAbsence(context, { memberId, reasonCode: 'sick' });
    await beginHandover(context, { absenceId, memberId });
    return (await readHandover(context, { absenceId })).lines[0]?.id ?? '';
  },
  '/teams/{id}': async ({ context }) => (await createTeam(context, { name: `Team ${made}` })).id,
  '/views/{id}': async ({ context, workspaceId }) => {
    const actor = {
      type: 'member' as const,
      workspaceId,
      id: newId(),
      accountId: newId(),
      role: 'owner' as const,
    };
    const owner = { ...context, actor: { ...actor, hiddenTeamIds: [] } };
    return (await createView(owner, { name: `View ${made}`, shared: true, filters: {} })).id;
  },
  '/mailboxes/{id}': makeBox,
  '/blocked-senders/{id}': async ({ workspaceId }) => {
    const row = { workspaceId, id: newId(), pattern: `spam${made}.example`, createdAt: new Date() };
    await inWorkspace(workspaceId, (tx) => tx.insert(blockedSenders).values(row));
    return row.id;
  },
  '/mail-log/{id}': async (place) => {
    const { workspaceId } = place;
    const mail = { workspaceId, id: newId(), mailboxId: await makeBox(place), way: 'smtp' as const };
    const bytes = { fileKey: await storage().put(Buffer.from('From: x\r\n\r\nx')), size: 10 };
    const names = { messageId: `<${made}@example.com>`, from: 'x@example.com', to: `box${made}@example.com` };
    const fate = { fate: 'quarantined' as const, processedAt: new Date(), receivedAt: new Date() };
    const rest = { sha256: sha256(`${made}`), subject: 'x', envelopeFrom: 'x@example.com' };
    await inWorkspace(workspaceId, (tx) =>
      tx.insert(incomingMails).values({ ...mail, ...bytes, ...names, ...fate, ...rest }),
    );
    return mail.id;
  },
};

async function somebody({ context }: Place): Promise<string> {
  made += 1;
  const person = { accountId: newId(), name: 'Somebody', email: `m${made}@example.com` };
  return (await addMember(context, { ...person, role: 'agent', language: 'en' })).id;
}

async function makeBox({ workspaceId, slug }: Place): Promise<string> {
  const row = {
    workspaceId,
    id: newId(),
    address: `box${made}@${slug}.example`,
    name: 'Box',
    language: 'en',
  };
  await inWorkspace(workspaceId, (tx) =>
    tx.insert(mailboxes).values({ ...row, isDefault: false, createdAt: new Date() }),
  );
  return row.id;
}

const ask = ({ context }: Place, teamId: string | null) =>
  openFor(context, { teamId, subject: `Paket ${made}`, text: 'Di mana paket saya?' });
