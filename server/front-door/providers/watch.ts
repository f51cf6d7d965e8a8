import type { Context as HonoContext, Next } from 'hono';
import { endSessions } from '../../domains/access/index.ts';
import { noteReadings } from '../../domains/team/index.ts';
import { system } from '../../kernel/actor.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Env } from '../../platform/http/router.ts';
import { afterwards } from '../sign-in/afterwards.ts';
import { mailAlert } from './alert.ts';
import { filesIn, maskAnswer } from './mask.ts';

/** Doors whose answers are one's own words, or what was asked to be shown. */
const plain =
  /^\/api\/v1\/(me|session|sessions|canned-replies|macros|files|providers)\b|\/(draft|shared-drafts|canned-replies|contact-reveals)\b/;

/**
 * What leaves the house for a provider's people: addresses are masked in every answer of every door, present and to
 * come, and whoever is handed more attachments in an hour than a person reads is shut out before they get them.
 */
export async function watchProviders(c: HonoContext<Env>, next: Next): Promise<void> {
  await next();
  const actor = c.get('actor');
  if (actor?.type !== 'member' || !actor.scope || !isJson(c.res)) return;
  const text = await c.res.clone().text();
  const files = c.req.method === 'GET' ? filesIn(text) : [];
  if (files.length > 0) {
    const context = { actor: system(actor.workspaceId), now: c.get('now') };
    const memberId = actor.id;
    const { isLocked, isNew } = await noteReadings(context, { memberId, fileIds: files });
    if (isNew) afterwards(() => mailAlert(context, memberId));
    if (isLocked) {
      await endSessions(actor.accountId);
      throw new Problem(403, 'provider-reader-locked');
    }
  }
  if (!actor.scope.masksContacts || plain.test(c.req.path)) return;
  const headers = new Headers(c.res.headers);
  headers.delete('content-length');
  const body = JSON.stringify(maskAnswer(JSON.parse(text)));
  c.res = new Response(body, { status: c.res.status, headers });
}

function isJson(answer: Response): boolean {
  return answer.body !== null && (answer.headers.get('content-type') ?? '').startsWith('application/json');
}
