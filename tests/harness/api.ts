import { password } from './staff.ts';

/** What a call of the API answered. */
export type Answer = { status: number; body: unknown; text: string; headers: Headers };

/** Calls the running program as somebody: path below `/api/v1`, JSON in and out. */
export type Caller = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** Calls with these headers alone. */
export function callerWith(address: string, headers: Record<string, string>): Caller {
  return async (method, path, body) => {
    const answer = await fetch(`${address}/api/v1${path}`, {
      method,
      redirect: 'manual',
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, text, body: parse(text), headers: answer.headers };
  };
}

/** Signs in by password and calls with the cookie, as the pages do, in one workspace. */
export async function signedIn(
  address: string,
  email: string,
  slug: string,
): Promise<Caller & { cookie: string }> {
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`${email} could not sign in: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
  return Object.assign(callerWith(address, { cookie, 'x-sapa': '1', 'x-workspace': slug }), { cookie });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
