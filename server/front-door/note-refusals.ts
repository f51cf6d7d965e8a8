import type { Context as HonoContext, Next } from 'hono';
import { noteRefusal } from '../domains/access/index.ts';
import { Problem } from '../kernel/problem.ts';
import type { Env } from '../platform/http/router.ts';
import { afterwards } from './sign-in/afterwards.ts';

/** Refusals that are steps of the ordinary way: the page asks for what is missing and goes on. */
const ordinary = new Set(['proof-needed', 'proof-by-code', 'code-wrong', 'password-wrong', 'origin-refused']);

/**
 * Whether an answer refused what nobody does by the pages: what is not theirs, a field that no door knows (an attempt to
 * write what is not theirs to write), or more than a limit lets through.
 */
function isRefusal({ status, code, details }: Problem): boolean {
  if (status === 403) return !ordinary.has(code);
  if (status === 429) return code === 'rate-limited';
  return code === 'input-invalid' && Object.values(details.fields ?? {}).includes('unrecognized_keys');
}

/** What somebody who is known was refused stands in the trail, after the answer has left. */
export async function noteRefusals(c: HonoContext<Env>, next: Next): Promise<void> {
  await next();
  const { error } = c;
  const caller = c.get('actor') ?? c.get('shutOut');
  if (!caller || !(error instanceof Problem) || !isRefusal(error)) return;
  const door = `${c.req.method} ${placeOf(c.req.path)}`;
  const now = c.get('now');
  afterwards(() => noteRefusal(caller, { code: error.code, door }, now));
}

/** The door without what stands in its path: ids, numbers, words of people. */
function placeOf(path: string): string {
  const parts = path.replace(/^\/api\/v1/, '').split('/');
  return parts
    .map((part) => (/^[a-z][a-z-]{0,40}$/.test(part) || part === '' ? part : '*'))
    .join('/')
    .slice(0, 180);
}
