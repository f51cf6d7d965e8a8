import type { Context as HonoContext, Next } from 'hono';
import { countAttempt } from '../../domains/access/index.ts';
import { isLanguage } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Env } from '../../platform/http/router.ts';
import { say } from '../../platform/messages.ts';
import { addressOf } from '../client-address.ts';
import { plainPage } from './parts.ts';
import { document } from './view.ts';

/** How often one address may look and write within five minutes. */
const looks = { tries: 150, seconds: 300 };
const writes = { tries: 20, seconds: 300 };

/** The pages behind links of mails: an address may look and write so often, and is told so in a page. */
export async function guardPage(c: HonoContext<Env>, next: Next): Promise<Response | undefined> {
  try {
    const kind = c.req.method === 'GET' ? 'look' : 'write';
    await countAttempt(`page-${kind} ${addressOf(c)}`, kind === 'look' ? looks : writes, c.get('now'));
    await next();
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 429) throw error;
    const asked = c.req.query('lang');
    const language = isLanguage(asked) ? asked : c.get('language');
    const frame = {
      ...{ language, company: 'Sapa', title: say(language, 'my-title'), address: c.req.path },
      ...{ hue: null, notice: null },
    };
    const words = plainPage(language, { title: 'my-busy-title', text: 'my-busy' });
    return c.html(await document(frame, words), 429);
  }
}
