import { eq } from 'drizzle-orm';
import { incomingMails, mailboxes } from '../../server/domains/channels/email/schema.ts';
import { connectChannel } from '../../server/domains/channels/shape/connections/connect.ts';
import { channelHooks } from '../../server/domains/channels/shape/schema.ts';
import { createCustomer } from '../../server/domains/customers/index.ts';
import { addMember } from '../../server/domains/team/index.ts';
import { system } from '../../server/kernel/actor.ts';
import { newId, sha256 } from '../../server/kernel/ids.ts';
import type { Context } from '../../server/platform/command.ts';
import { database } from '../../server/platform/database/open.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { storage } from '../../server/platform/storage.ts';
import type { Place } from './principals.ts';
import { openFor } from './requests.ts';

let made = 0;

/** Makes one row of a kind in a place; a request lies with the team. Resolves with the ids that stand in its path. */
export type Makers = Readonly<Record<string, (place: Place, teamId: string | null) => Promise<string>>>;

/** How many belongings were made so far: their names are never the same. */
export const counted = { made: 0 };

/** An owner of the place whom nobody else is. */
export function asOwner({ context, workspaceId }: Pick<Place, 'context' | 'workspaceId'>): Context {
  const who = {
    type: 'member' as const,
    workspaceId,
    id: newId(),
    accountId: newId(),
    role: 'owner' as const,
  };
  return { ...context, actor: { ...who, hiddenTeamIds: [] } };
}

/** A member with nothing special. */
export async function somebody({ context }: Place): Promise<string> {
  made += 1;
  const person = { accountId: newId(), name: 'Somebody', email: `m${made}@example.com` };
  return (await addMember(context, { ...person, role: 'agent', language: 'en' })).id;
}

/** A mailbox of a workspace; its id. */
export async function makeBox({ workspaceId, slug }: Place): Promise<string> {
  made += 1;
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

/** A connected channel of a workspace, to a program that is asked nothing; its id. */
export async function makeConnection({ context }: Place): Promise<string> {
  made += 1;
  const owner = { ...context, actor: system(context.actor.workspaceId) };
  return (await connectChannel(owner, { channel: 'bridge', name: `Kasir ${made}` })).id;
}

/** A chat widget; its id. */
export async function makeWidget({ context }: Place): Promise<string> {
  made += 1;
  const owner = { ...context, actor: system(context.actor.workspaceId) };
  return (await connectChannel(owner, { channel: 'chat', name: `Halaman ${made}` })).id;
}

/** The key by which pages call a widget. */
export async function makeWidgetKey(place: Place): Promise<string> {
  const connectionId = await makeWidget(place);
  const { owner } = database();
  const [hook] = await owner.select().from(channelHooks).where(eq(channelHooks.connectionId, connectionId));
  return hook?.key ?? '';
}

/** A customer; its id. */
export async function makeCustomer(context: Place['context']): Promise<string> {
  return (await createCustomer(context, { name: 'Somebody' })).customerId;
}

/** A request that lies with a team. */
export function ask({ context, brandId }: Place, teamId: string | null) {
  made += 1;
  const words = { subject: `Paket ${made}`, text: 'Di mana paket saya?' };
  return openFor(context, { teamId, brandId: brandId ?? null, ...words });
}

/** A mail that was set aside, in a mailbox of its own. */
export async function makeMail(place: Place): Promise<string> {
  made += 1;
  const number = made;
  const { workspaceId } = place;
  const mail = { workspaceId, id: newId(), mailboxId: await makeBox(place), way: 'smtp' as const };
  const raw = Buffer.from(`From: x\r\n\r\n${number}`);
  const bytes = { fileKey: await storage().put(raw), size: raw.length };
  const names = {
    messageId: `<${number}@example.com>`,
    from: 'x@example.com',
    to: `box${number}@example.com`,
  };
  const fate = { fate: 'quarantined' as const, processedAt: new Date(), receivedAt: new Date() };
  const rest = { sha256: sha256(raw), subject: 'x', envelopeFrom: 'x@example.com' };
  await inWorkspace(workspaceId, (tx) =>
    tx.insert(incomingMails).values({ ...mail, ...bytes, ...names, ...fate, ...rest }),
  );
  return mail.id;
}
