import type { Context as HonoContext, Next } from 'hono';
import { type Exported, noteExport, noteReading, readingLimited } from '../../domains/access/index.ts';
import { type Actor, system } from '../../kernel/actor.ts';
import type { Env } from '../../platform/http/router.ts';
import { afterwards } from '../sign-in/afterwards.ts';
import { mailAlarm } from './alarm.ts';

/** Doors that hand out what is said with, or known of, one customer; lists hand out heads and are not counted. */
const oneThing =
  /^\/api\/v1\/(requests|customers|messages|side-conversations|mail-log|privacy-requests)\/(\d{1,12}|[\da-f]{8}-[\da-f-]{27})(?:\/|$)/i;

const wholes: readonly [RegExp, Exported][] = [
  [/^\/api\/v1\/customers\/export$/, 'customers'],
  [/^\/api\/v1\/requests\/export$/, 'requests'],
  [/^\/api\/v1\/reports\/rows$/, 'requests'],
  [/^\/api\/v1\/audit\/export$/, 'audit'],
  [/^\/api\/v1\/privacy-requests\/[^/]+\/bundle$/, 'bundle'],
];

type Reader = Extract<Actor, { type: 'member' | 'token' }>;

/**
 * Whoever opens the contents of very many different requests and customers in an hour carries them away: keepers are
 * told, and at the workspace's limit nothing more is handed out until the hour is over. An export stands in the trail,
 * and keepers are told of a program's export of all customers.
 */
export async function watchReading(c: HonoContext<Env>, next: Next): Promise<void> {
  const actor = c.get('actor');
  if (actor?.type !== 'member' && actor?.type !== 'token') return next();
  const thing = oneThing.exec(c.req.path);
  if (thing) await count(actor, `${thing[1]}/${thing[2]}`, c.get('now'));
  await next();
  const whole = c.req.method === 'GET' && wholes.find(([path]) => path.test(c.req.path))?.[1];
  if (whole && c.res.ok) afterwards(() => tellExport(actor, whole, c.get('now')));
}

async function count(reader: Reader, thing: string, now: Date): Promise<void> {
  const look = await noteReading(reader, thing, now);
  const step = look?.isNewlyStopped ? 'stopped' : look?.isNewlyTold ? 'noticed' : null;
  const context = { actor: system(reader.workspaceId), now };
  if (look && step) afterwards(() => mailAlarm(context, reader, { step, count: look.count }));
  if (look?.isRefused) throw readingLimited(now);
}

async function tellExport(reader: Reader, what: Exported, now: Date): Promise<void> {
  await noteExport(reader, what, now);
  if (reader.type !== 'token' || what !== 'customers') return;
  await mailAlarm({ actor: system(reader.workspaceId), now }, reader, { step: 'exported', count: 0 });
}
