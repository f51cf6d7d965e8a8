import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { answerSurvey } from '../../domains/feedback/index.ts';
import { isLanguage, type Language } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Env } from '../../platform/http/router.ts';
import { say } from '../../platform/messages.ts';
import { guardPage } from '../customer-page/guard.ts';
import { plainPage } from '../customer-page/parts.ts';
import { document } from '../customer-page/view.ts';
import { refuseOtherForms } from '../refuse-other-forms.ts';
import { type Found, followSurvey } from './follow-survey.ts';
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
  .get('/s/:link', async (c) => show(c, await followSurvey(c.req.param('link') ?? '', c.get('now')), {}, []))
  .post('/s/:link', async (c) => {
    const found = await followSurvey(c.req.param('link') ?? '', c.get('now'));
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

function textsOf(body: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(body).filter((one): one is [string, string] => typeof one[1] === 'string');
  return Object.fromEntries(texts.map(([key, text]) => [key.slice(0, 40), text.slice(0, 20_000)]));
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
