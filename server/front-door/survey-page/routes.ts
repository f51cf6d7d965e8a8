import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { findWorkspace } from '../../domains/access/index.ts';
import { readLink } from '../../domains/conversations/index.ts';
import { findCustomer } from '../../domains/customers/index.ts';
import { answerSurvey, findInvitation } from '../../domains/feedback/index.ts';
import { findRequest } from '../../domains/requests/index.ts';
import { system } from '../../kernel/actor.ts';
import { isLanguage, type Language } from '../../kernel/language.ts';
import { nullIfMissing, Problem } from '../../kernel/problem.ts';
import type { Context } from '../../platform/command.ts';
import type { Env } from '../../platform/http/router.ts';
import { say } from '../../platform/messages.ts';
import { guardPage } from '../customer-page/guard.ts';
import { faceOf } from '../customer-page/load-page.ts';
import { noticeOf } from '../customer-page/notice-page.ts';
import { plainPage } from '../customer-page/parts.ts';
import { document } from '../customer-page/view.ts';
import { refuseOtherForms } from '../refuse-other-forms.ts';
import { donePage, surveyPage } from './parts.ts';

/** A form of questions and words is small. */
const largestForm = 200_000;

/**
 * The page on which a customer says how it was, behind the link of a message: it needs no sign-in and no script. Opening it
 * writes nothing, because the machines that look through mails open every link.
 */
export const surveyPageRoutes = new Hono<Env>()
  .use('/s/*', refuseOtherForms, guardPage)
  .use('/s/:link', bodyLimit({ maxSize: largestForm }))
  .get('/s/:link', async (c) => show(c, await follow(c), {}, []))
  .post('/s/:link', async (c) => {
    const found = await follow(c);
    if (found?.stand !== 'open') return show(c, found, {}, []);
    const given = textsOf(await c.req.parseBody());
    try {
      const { missing } = await answerSurvey(found.context, { secret: found.secret, given });
      if (missing.length > 0) return show(c, found, given, missing);
    } catch (error) {
      // Whoever pressed twice, or came a moment too late, sees the page as it stands now.
      if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 410)) throw error;
    }
    const asked = c.req.query('lang');
    return c.redirect(`/s/${c.req.param('link')}${isLanguage(asked) ? `?lang=${asked}` : ''}`, 303);
  });

type Caller = HonoContext<Env>;
export type Found = NonNullable<Awaited<ReturnType<typeof follow>>>;

function textsOf(body: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(body).filter((one): one is [string, string] => typeof one[1] === 'string');
  return Object.fromEntries(texts.map(([key, text]) => [key.slice(0, 40), text.slice(0, 20_000)]));
}

/** Follows a link; null for what was never made, or leads to what is no more. */
async function follow(c: Caller) {
  const read = readLink(c.req.param('link') ?? '');
  if (!read) return null;
  const context: Context = { actor: system(read.workspaceId), now: c.get('now') };
  const found = await findInvitation(context, { secret: read.secret });
  const { invitation } = found ?? {};
  if (!found || !invitation) return null;
  const request = await findRequest(context, { request: invitation.requestId }).catch(nullIfMissing);
  const customer = await findCustomer(context, { customerId: invitation.customerId }).catch(nullIfMissing);
  if (request?.folder !== 'work' || !customer) return null;
  const workspace = await findWorkspace(read.workspaceId);
  const face = await faceOf(context, request.brandId, workspace.name);
  const languages = [customer.language, request.language, face.language, workspace.language];
  const isOver = !invitation.expiresAt || invitation.expiresAt <= context.now;
  return {
    ...{ context, ...found, request, ...face, secret: read.secret, notice: await noticeOf(context) },
    language: languages.find(isLanguage) ?? 'en',
    stand: invitation.doneAt ? ('done' as const) : isOver ? ('over' as const) : ('open' as const),
  };
}

async function show(
  c: Caller,
  found: Found | null,
  given: Record<string, string>,
  missing: readonly string[],
): Promise<Response> {
  const asked = c.req.query('lang');
  const language: Language = isLanguage(asked) ? asked : (found?.language ?? c.get('language'));
  const address = `/s/${c.req.param('link') ?? ''}`;
  const { company = 'Sapa', hue = null, notice = null } = found ?? {};
  const frame = { language, company, title: say(language, 'survey-title'), address, hue, notice };
  if (!found)
    return c.html(
      await document(frame, plainPage(language, { title: 'survey-gone-title', text: 'survey-gone' })),
      404,
    );
  if (found.stand === 'over')
    return c.html(
      await document(frame, plainPage(language, { title: 'survey-title', text: 'survey-over' })),
      410,
    );
  if (found.stand === 'done') return c.html(await document(frame, donePage(found, language)));
  const chosen = c.req.query('score') ?? null;
  const page = surveyPage(found, { language, address, given, missing, chosen });
  return c.html(await document(frame, page), missing.length > 0 ? 400 : 200);
}
