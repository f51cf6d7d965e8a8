import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../../kernel/ids.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context, command, query, type Run } from '../../../../platform/command.ts';
import { secretBox } from '../../../../platform/secrets/secret-box.ts';
import { askDns } from '../intake/authentication/resolver.ts';
import { everyMailbox } from '../sending/choose-mailbox.ts';
import { makeKeyPair, recordOf, stateOf } from './record.ts';
import { mailSigningKeys, type SigningState } from './schema.ts';

/** A domain of our mailboxes: whether its mails are signed, and what has to stand in its DNS. */
export type SigningView = {
  domain: string;
  key: {
    id: string;
    record: { name: string; value: string };
    state: SigningState;
    checkedAt: Date | null;
  } | null;
};

type Row = typeof mailSigningKeys.$inferSelect;

/** The domains of the open mailboxes, each with its key. */
export const listSigning = query({
  name: 'channels.list-signing',
  permission: 'channels:read',
  input: z.strictObject({}),
  async run(run): Promise<SigningView[]> {
    const { tx, actor } = run;
    const { workspaceId, domain } = mailSigningKeys;
    const keys = await tx
      .select()
      .from(mailSigningKeys)
      .where(eq(workspaceId, actor.workspaceId))
      .orderBy(asc(domain));
    return (await ownDomains(run)).map((one) => {
      const key = keys.find((row) => row.domain === one);
      return { domain: one, key: key ? shown(key) : null };
    });
  },
});

const shown = (key: Row) => ({
  ...{ id: key.id, record: recordOf(key), state: key.state, checkedAt: key.checkedAt },
});

/**
 * Makes the key of a domain; a domain that has one keeps it. @returns its id.
 * @throws Problem 404 `signing-domain-not-found` for a domain of none of our mailboxes.
 */
export async function makeSigningKey(context: Context, { domain }: { domain: string }): Promise<string> {
  return keepKey(context, { domain, ...(await makeKeyPair()) });
}

const keepKey = command({
  name: 'channels.make-signing-key',
  permission: 'channels:manage',
  input: z.strictObject({ domain: z.string().max(253), privateKey: z.string(), publicKey: z.string() }),
  async run(run, given): Promise<string> {
    const { tx, actor, now, announce } = run;
    const domain = given.domain.toLowerCase();
    if (!(await ownDomains(run)).includes(domain)) throw notFound('signing-domain');
    const { workspaceId } = actor;
    const mine = and(eq(mailSigningKeys.workspaceId, workspaceId), eq(mailSigningKeys.domain, domain));
    const [known] = await tx.select({ id: mailSigningKeys.id }).from(mailSigningKeys).where(mine);
    if (known) return known.id;
    const id = newId();
    const privateKey = (await secretBox()).seal(given.privateKey, id);
    const selector = `sapa${now.toISOString().slice(0, 10).replaceAll('-', '')}`;
    const row = { workspaceId, id, domain, selector, privateKey, publicKey: given.publicKey, createdAt: now };
    await tx.insert(mailSigningKeys).values(row);
    announce('mail-signing.key-made', { type: 'mail-signing-key', id }, { keyId: id });
    return id;
  },
});

/** Forgets a key: mails of its domain leave unsigned. @throws Problem 404 `signing-key-not-found`. */
export const removeSigningKey = command({
  name: 'channels.remove-signing-key',
  permission: 'channels:manage',
  input: z.strictObject({ keyId: z.uuid() }),
  async run({ tx, actor, announce }, { keyId }) {
    const gone = await tx.delete(mailSigningKeys).where(one(actor.workspaceId, keyId)).returning();
    if (gone.length === 0) throw notFound('signing-key');
    announce('mail-signing.key-removed', { type: 'mail-signing-key', id: keyId }, { keyId });
  },
});

/**
 * Asks the DNS whether the record stands; mails are signed from then on, and no longer when it is gone. No transaction is
 * open while it is asked. @throws Problem 404 `signing-key-not-found`.
 */
export async function checkSigningKey(context: Context, { keyId }: { keyId: string }): Promise<SigningState> {
  const key = await findKey(context, { keyId });
  const state = await standingOf(key);
  await noteState(context, { keyId, state });
  return state;
}

async function standingOf(key: Row): Promise<SigningState> {
  try {
    return stateOf(await askDns(recordOf(key).name, 'TXT'), key.publicKey);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENOTFOUND' || code === 'ENODATA' ? 'missing' : 'unknown';
  }
}

const findKey = query({
  name: 'channels.find-signing-key',
  permission: 'channels:read',
  input: z.strictObject({ keyId: z.uuid() }),
  async run({ tx, actor }, { keyId }): Promise<Row> {
    const [row] = await tx.select().from(mailSigningKeys).where(one(actor.workspaceId, keyId));
    if (!row) throw notFound('signing-key');
    return row;
  },
});

const noteState = command({
  name: 'channels.note-signing-state',
  permission: 'channels:manage',
  input: z.strictObject({
    keyId: z.uuid(),
    state: z.enum(['standing', 'missing', 'other', 'unknown']),
  }),
  async run({ tx, actor, now, announce }, { keyId, state }) {
    const mine = one(actor.workspaceId, keyId);
    const [before] = await tx.select().from(mailSigningKeys).where(mine).for('update');
    if (!before) throw notFound('signing-key');
    // A DNS that does not answer says nothing of the record: what was known stands.
    const known = state === 'unknown' && before.state === 'standing' ? before.state : state;
    await tx.update(mailSigningKeys).set({ state: known, checkedAt: now }).where(mine);
    if (known !== before.state)
      announce(
        'mail-signing.state-changed',
        { type: 'mail-signing-key', id: keyId },
        { keyId, state: known },
      );
  },
});

const one = (workspaceId: string, id: string) =>
  and(eq(mailSigningKeys.workspaceId, workspaceId), eq(mailSigningKeys.id, id));

async function ownDomains(run: Run): Promise<string[]> {
  return [...new Set((await everyMailbox(run)).map(({ address }) => domainOf(address)))].sort();
}

export const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
