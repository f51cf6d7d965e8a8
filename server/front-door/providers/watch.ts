import type { Context as HonoContext, Next } from 'hono';
import { endSessions } from '../../domains/access/index.ts';
import { maskLinks } from '../../domains/files/index.ts';
import { noteReadings } from '../../domains/team/index.ts';
import { system } from '../../kernel/actor.ts';
import { maskContacts } from '../../kernel/masked-contacts.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Env } from '../../platform/http/router.ts';
import { afterwards } from '../sign-in/afterwards.ts';
import { mailAlert } from './alert.ts';
import { filesIn, maskAnswer } from './mask.ts';

/** Doors whose answers are about oneself, what one brought along, or what was asked to be shown. */
const ownOrAsked = /^\/api\/v1\/(me|session|sessions|files|providers)\b|\/(contact-reveals|file-reveals)$/;
/** Doors whose answers are one's own words, among which files of others may stand. */
const ownWords = /^\/api\/v1\/(canned-replies|macros)\b|\/(draft|shared-drafts|canned-replies)\b/;
/** Links say by themselves in which form they hand out; the figures of reports and what is made of a contract name no customer. */
const signed = /^\/api\/v1\/(files\/|(reports|dashboards)\/|provider-evidence\/)/;

/**
 * What leaves the house for a provider's people: addresses are masked in every answer of every door, present and to
 * come, and whoever is handed more attachments in an hour than a person reads is shut out before they get them.
 */
export async function watchProviders(c: HonoContext<Env>, next: Next): Promise<void> {
  await next();
  const actor = c.get('actor');
  if (actor?.type !== 'member' || !actor.scope) return;
  if (!isJson(c.res)) return actor.scope.masksContacts ? keepBytesBack(c) : undefined;
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
  if (!actor.scope.masksContacts || ownOrAsked.test(c.req.path)) return;
  replaceBody(c, ownWords.test(c.req.path) ? maskLinks(text) : JSON.stringify(maskAnswer(JSON.parse(text))));
}

/**
 * What is no JSON, for whoever may see no contact data: tables have their addresses masked; pictures, figures and what lies
 * behind a link that was signed for them pass; the original of a mail and whatever comes to be is refused.
 */
async function keepBytesBack(c: HonoContext<Env>): Promise<void> {
  const type = c.res.headers.get('content-type') ?? '';
  if (
    c.res.body === null ||
    /^(text\/event-stream|image\/|application\/problem\+json)/.test(type) ||
    signed.test(c.req.path)
  )
    return;
  if (/^text\/(csv|plain|markdown)\b/.test(type)) return replaceBody(c, maskContacts(await c.res.text()));
  await c.res.body.cancel();
  throw new Problem(403, 'contacts-masked');
}

function replaceBody(c: HonoContext<Env>, body: string): void {
  const headers = new Headers(c.res.headers);
  headers.delete('content-length');
  c.res = new Response(body, { status: c.res.status, headers });
}

function isJson(answer: Response): boolean {
  return answer.body !== null && (answer.headers.get('content-type') ?? '').startsWith('application/json');
}
