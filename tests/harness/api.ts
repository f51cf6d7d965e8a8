import { password } from './staff.ts';

/** What a call of the API answered. */
export type Answer = { status: number; body: unknown; text: string; headers: Headers };

/** Calls the API as somebody: path below `/api/v1`, JSON in and out. */
export type Caller = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** Whatever answers HTTP: a program at an address, or the app itself without a port. */
export type Fetcher = (path: string, init: RequestInit) => Promise<Response>;

/** A program at an address. */
export const at =
  (address: string): Fetcher =>
  (path, init) =>
    fetch(`${address}${path}`, { redirect: 'manual', ...init });

/** Calls with these headers alone. A stream that never ends is left when its head is known. */
export function callerWith(ask: Fetcher, headers: Record<string, string>): Caller {
  return async (method, path, body) => {
    const json = { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } };
    const answer = await ask(`/api/v1${path}`, { method, headers, ...(body === undefined ? {} : json) });
    const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    if (isStream) await answer.body?.cancel();
    const text = isStream ? '' : await answer.text();
    return { status: answer.status, text, body: parse(text), headers: answer.headers };
  };
}

/** Signs in by password and calls with the cookie, as the pages do, in one workspace. */
export async function signedIn(
  ask: Fetcher,
  email: string,
  slug: string,
): Promise<Caller & { cookie: string }> {
  const answer = await ask('/api/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`${email} could not sign in: ${answer.status} ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';', 1)[0]);
  const cookie = cookies.join('; ');
  return Object.assign(callerWith(ask, { cookie, 'x-sapa': '1', 'x-workspace': slug }), { cookie });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
