import type { Context as HonoContext, Next } from 'hono';
import { noteReading, readingLimited } from '../../domains/access/index.ts';
import { system } from '../../kernel/actor.ts';
import type { Env } from '../../platform/http/router.ts';
import { afterwards } from '../sign-in/afterwards.ts';
import { mailAlarm } from './alarm.ts';

/** Doors that hand out what is said with, or known of, one customer; lists hand out heads and are not counted. */
const oneThing =
  /^\/api\/v1\/(requests|customers|messages|side-conversations|mail-log|privacy-requests)\/(\d{1,12}|[\da-f]{8}-[\da-f-]{27})(?:\/|$)/i;

/**
 * Whoever opens the contents of very many different requests and customers in an hour carries them away: keepers are
 * told, and at the workspace's limit nothing more is handed out until the hour is over.
 */
export async function watchReading(c: HonoContext<Env>, next: Next): Promise<void> {
  const actor = c.get('actor');
  const thing = oneThing.exec(c.req.path);
  if (!thing || (actor?.type !== 'member' && actor?.type !== 'token')) return next();
  const now = c.get('now');
  const look = await noteReading(actor, `${thing[1]}/${thing[2]}`, now);
  if (look?.isNewlyTold || look?.isNewlyStopped) {
    const context = { actor: system(actor.workspaceId), now };
    afterwards(() => mailAlarm(context, actor, look));
  }
  if (look?.isRefused) throw readingLimited(now);
  await next();
}
