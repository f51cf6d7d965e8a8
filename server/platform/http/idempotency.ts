import { and, eq, lt } from 'drizzle-orm';
import type { Context as HonoContext, Next } from 'hono';
import { sha256 } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { inWorkspace } from '../database/transaction.ts';
import { idempotencyKeys } from '../events/schema.ts';
import type { Env } from './router.ts';

/** How long an answer is remembered, in milliseconds: a day. */
const remembered = 86_400_000;
/** A call that has not answered after this long is taken as dead, in milliseconds. */
const patience = 60_000;

/** What is shown once is kept nowhere, and not answered again to whoever says the same key: these run each time. */
const showsSecret = /^\/api\/v1\/(tokens|invitations|me\/sign-in\/.+|providers\/[^/]+\/invitations)$/;

/**
 * A POST with an `Idempotency-Key` runs once: the same call again gets the same answer, another body under the
 * same key is 422, and the same call while the first still runs is 409.
 */
export async function runOnce(c: HonoContext<Env>, next: Next): Promise<Response | undefined> {
  const key = c.req.header('idempotency-key');
  const actor = c.get('actor');
  if (c.req.method !== 'POST' || !key || !actor || showsSecret.test(c.req.path)) return void (await next());
  if (key.length > 255) throw new Problem(400, 'input-invalid', { params: { fields: 'Idempotency-Key' } });
  const body = Buffer.from(await c.req.raw.clone().arrayBuffer());
  const fingerprint = sha256(Buffer.concat([Buffer.from(`${c.req.path}\n`), body]));
  const mine = { workspaceId: actor.workspaceId, actorId: actor.id ?? 'system', key };
  const before = await claim(mine, fingerprint, c.get('now'));
  if (before) return replay(before, fingerprint);
  await next();
  await settle(mine, c.res);
  return undefined;
}

type Key = { workspaceId: string; actorId: string; key: string };
type Row = typeof idempotencyKeys.$inferSelect;

function match(key: Key) {
  return and(
    eq(idempotencyKeys.workspaceId, key.workspaceId),
    eq(idempotencyKeys.actorId, key.actorId),
    eq(idempotencyKeys.key, key.key),
  );
}

/** Takes the key, or returns the row of whoever took it before. */
function claim(key: Key, fingerprint: string, now: Date): Promise<Row | undefined> {
  return inWorkspace(key.workspaceId, async (tx) => {
    const dead = and(match(key), lt(idempotencyKeys.createdAt, new Date(now.getTime() - remembered)));
    await tx.delete(idempotencyKeys).where(dead);
    const row = { ...key, fingerprint, createdAt: now };
    const taken = await tx
      .insert(idempotencyKeys)
      .values(row)
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    if (taken.length > 0) return undefined;
    const [before] = await tx.select().from(idempotencyKeys).where(match(key));
    const isDead = before && before.status === null && now.getTime() - before.createdAt.getTime() > patience;
    if (!isDead) return before;
    const still = and(match(key), eq(idempotencyKeys.createdAt, before.createdAt));
    const mine = await tx
      .update(idempotencyKeys)
      .set({ createdAt: now, fingerprint })
      .where(still)
      .returning({ key: idempotencyKeys.key });
    return mine.length > 0 ? undefined : before;
  });
}

function replay(before: Row, fingerprint: string): Response {
  if (before.fingerprint !== fingerprint) throw new Problem(422, 'idempotency-key-reused');
  if (before.status === null) throw new Problem(409, 'idempotency-key-busy', { retryAfter: 1 });
  const headers = new Headers({ 'idempotent-replay': 'true' });
  if (before.body) headers.set('content-type', 'application/json');
  if (before.location) headers.set('location', before.location);
  return new Response(before.body || null, { status: before.status, headers });
}

/** A failure changed nothing and is forgotten, so that the call may be mended and tried again; a success is remembered. */
async function settle(key: Key, answer: Response): Promise<void> {
  await inWorkspace(key.workspaceId, async (tx) => {
    if (answer.status >= 400) return void (await tx.delete(idempotencyKeys).where(match(key)));
    const body = await answer.clone().text();
    await tx
      .update(idempotencyKeys)
      .set({ status: answer.status, body, location: answer.headers.get('location') })
      .where(match(key));
  });
}
