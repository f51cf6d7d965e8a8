import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { findWorkspace } from '../../domains/access/index.ts';
import { readLink } from '../../domains/conversations/index.ts';
import { confirmReceiver, findMailed, stopReceiver } from '../../domains/insights/index.ts';
import { system } from '../../kernel/actor.ts';
import { isLanguage } from '../../kernel/language.ts';
import type { Context } from '../../platform/command.ts';
import type { Env } from '../../platform/http/router.ts';
import { say } from '../../platform/messages.ts';
import { guardPage } from '../customer-page/guard.ts';
import { plainPage } from '../customer-page/parts.ts';
import { document } from '../customer-page/view.ts';
import { refuseOtherForms } from '../refuse-other-forms.ts';

const path = '/mailed-reports/:link';

/**
 * Where one says yes to a report by mail, or ends it: without sign-in and without a script. Opening it writes nothing, because the
 * machines that look through mails open every link; a mail program ends it with one press (RFC 8058), which is a call of its own.
 */
export const mailedReportRoutes = new Hono<Env>()
  .use(path, refuseOtherForms, guardPage, bodyLimit({ maxSize: 10_000 }))
  .get(path, async (c) => show(c, await follow(c)))
  .post(path, async (c) => {
    const found = await follow(c);
    if (!found) return show(c, null);
    const { context, secret, mailed } = found;
    const isOnePress = (await c.req.parseBody())['List-Unsubscribe'] === 'One-Click';
    if (mailed.isAsked && !mailed.isConfirmed && !isOnePress) await confirmReceiver(context, { secret });
    else await stopReceiver(context, { secret });
    if (isOnePress) return c.body(null, 204);
    return c.redirect(c.req.path, 303);
  });

type Caller = HonoContext<Env>;
type Found = NonNullable<Awaited<ReturnType<typeof follow>>>;

async function follow(c: Caller) {
  const link = readLink(c.req.param('link') ?? '');
  if (!link) return null;
  const { workspaceId, secret } = link;
  const context: Context = { actor: system(workspaceId), now: c.get('now') };
  const mailed = await findMailed(context, { secret });
  if (!mailed) return null;
  const { name: company, language } = await findWorkspace(workspaceId);
  return { context, secret, mailed, company, spoken: language };
}

async function show(c: Caller, found: Found | null): Promise<Response> {
  const language =
    [c.req.query('lang'), found?.mailed.language, found?.spoken].find(isLanguage) ?? c.get('language');
  const frame = {
    ...{ language, company: found?.company ?? 'Sapa', title: say(language, 'mailed-report-title') },
    ...{ address: c.req.path, hue: null, notice: null },
  };
  const title = 'mailed-report-title';
  if (!found)
    return c.html(await document(frame, plainPage(language, { title, text: 'mailed-report-gone' })), 404);
  const { isStopped, isAsked, isConfirmed } = found.mailed;
  const to = c.req.path;
  if (isStopped)
    return c.html(await document(frame, plainPage(language, { title, text: 'mailed-report-stopped' })));
  const words =
    isAsked && !isConfirmed
      ? plainPage(language, { title, text: 'mailed-report-ask' }, { to, label: 'mailed-report-yes' })
      : plainPage(language, { title, text: 'mailed-report-on' }, { to, label: 'mailed-report-stop' });
  return c.html(await document(frame, words));
}
