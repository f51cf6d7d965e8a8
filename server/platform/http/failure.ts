import type { Context as HonoContext } from 'hono';
import { newId } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { errorCode } from '../database/transaction.ts';
import { isUnreachable } from '../database/unreachable.ts';
import { say } from '../messages.ts';
import type { Env } from './router.ts';

/** Answers a failure as `application/problem+json` in the reader's language; what is not on purpose is logged with a reference. */
export function answerFailure(error: unknown, c: HonoContext<Env>): Response {
  const problem = toProblem(error, c);
  const { status, code, details } = problem;
  const language = c.get('language') ?? 'en';
  const headers = new Headers({ 'content-type': 'application/problem+json; charset=utf-8' });
  if (details.retryAfter) headers.set('retry-after', String(details.retryAfter));
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  const title = say(language, code, details.params);
  const body = {
    type: `urn:sapa:problem:${code}`,
    title,
    status,
    code,
    ...(details.fields ? { fields: details.fields } : {}),
  };
  return new Response(JSON.stringify(body), { status, headers });
}

function toProblem(error: unknown, c: HonoContext<Env>): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Error && 'status' in error) {
    if (error.status === 400) return new Problem(400, 'body-invalid');
    if (error.status === 415) return new Problem(415, 'body-type-refused');
  }
  const code = errorCode(error);
  if (code === '23505') return new Problem(409, 'already-exists');
  if (code === '23503') return new Problem(404, 'reference-not-found');
  if (unwritable.has(code)) return new Problem(400, 'text-invalid');
  if (code === '57014') return new Problem(503, 'database-busy', { retryAfter: 5 });
  if (isUnreachable(code)) return new Problem(503, 'database-unreachable', { retryAfter: 5 });
  const reference = newId();
  const stack = error instanceof Error ? error.stack : String(error);
  console.error(
    JSON.stringify({ alarm: 'unhandled', reference, method: c.req.method, path: c.req.path, stack }),
  );
  return new Problem(500, 'internal-error', { params: { reference } });
}

/** PostgreSQL keeps no NUL and no half of a surrogate pair, wherever in a text or a JSON value they stand. */
const unwritable = new Set(['22021', '22P02', '22P05']);
