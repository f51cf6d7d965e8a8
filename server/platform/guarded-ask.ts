import { guardedCall } from './guarded-call.ts';

/** How long a provider may take, and how much it may say. */
const limits = { bytes: 512 * 1024, milliseconds: 15_000 };

/** As much of what `fetch` takes as a provider is asked with. */
export type Asked = { method?: string | undefined; headers?: HeadersInit; body?: unknown };

/**
 * Asks a provider by https, as `fetch` does and for libraries that want one, under the guard of every outgoing
 * call: each address is checked where it is used, and no redirect is followed.
 * @throws Problem 400 `address-refused`, 502 `address-unreachable`.
 */
export async function guardedAsk(address: string, asked: Asked): Promise<Response> {
  const { method = 'GET' } = asked;
  const headers = new Headers(asked.headers);
  if (asked.body instanceof URLSearchParams && !headers.has('content-type'))
    headers.set('content-type', 'application/x-www-form-urlencoded;charset=UTF-8');
  const body = asked.body === undefined || asked.body === null ? {} : { body: String(asked.body) };
  const question = { method, headers: Object.fromEntries(headers), ...body, secure: true };
  const { status, type, content } = await guardedCall(address, question, limits);
  const isEmpty = status === 204 || status === 205;
  const told = { status, headers: { 'content-type': type || 'application/json' } };
  return new Response(isEmpty ? null : new Uint8Array(content), told);
}
