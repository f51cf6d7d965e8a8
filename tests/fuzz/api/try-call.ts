import type { Fetcher } from '../../harness/api.ts';
import { hang } from '../amount.ts';
import type { DrawnCall } from './calls.ts';
import { kindOfNoun } from './company.ts';
import { filled, type References } from './references.ts';

/** What a call came to. */
export type Tried = { status: number; path: string; body: string; fault: string | null };

/** Who may call: the headers that prove it. */
export type Caller = Record<string, string>;

/** Failures on purpose: of an address outside, and of the mail server that this program has not opened here. */
const foreseen = ['address-unreachable', 'mail-closed'];

/** Makes one call; `fault` says what no call may bring about. Answers teach the references their ids. */
export async function tryCall(
  ask: Fetcher,
  caller: Caller,
  call: DrawnCall,
  known: References,
): Promise<Tried> {
  const path = pathOf(call, known);
  const { body, type } = bodyOf(call, known);
  const headers = headersOf(caller, call, type);
  const shown = typeof body === 'string' ? body : body ? `${body.length} bytes` : '';
  const answer = await within(
    hang,
    askWhole(ask, path, { method: call.door.method, headers, ...(body === null ? {} : { body }) }),
  );
  if (answer === 'hang') return { status: 0, path, body: shown, fault: `no answer within ${hang} ms` };
  learn(call, answer, known);
  return { status: answer.status, path, body: shown, fault: faultOf(answer) };
}

type Whole = { status: number; type: string; text: string };

async function askWhole(ask: Fetcher, path: string, init: RequestInit): Promise<Whole> {
  const answer = await ask(path, init);
  const type = answer.headers.get('content-type') ?? '';
  const isStream = type.startsWith('text/event-stream');
  if (isStream) await answer.body?.cancel();
  return { status: answer.status, type, text: isStream ? '' : await answer.text() };
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | 'hang'> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<'hang'>((resolve) => {
    clock = setTimeout(() => resolve('hang'), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(clock));
}

function faultOf({ status, type, text }: Whole): string | null {
  if (status < 400) return null;
  const code = codeOf(text);
  // SCIM has failures of its own form (RFC 7644, 3.12).
  if (type.startsWith('application/scim+json') && status < 500 && text.includes(`"status":"${status}"`))
    return null;
  if (!type.startsWith('application/problem+json') || code === '')
    return `${status} without a problem: ${type}`;
  return status >= 500 && !foreseen.includes(code) ? `${status} ${code}` : null;
}

function codeOf(text: string): string {
  const value = parsed(text);
  return value !== null && typeof value === 'object' && 'code' in value ? String(value.code) : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What an answer names with `id` is of the last noun of the path. */
function learn({ door }: DrawnCall, { status, text }: Whole, known: References): void {
  if (status >= 300) return;
  const nouns = door.path.split('/').filter((part) => part !== '' && !part.startsWith('{'));
  known.learn(kindOfNoun(nouns.at(-1) ?? ''), parsed(text));
}

function pathOf({ door, path, query }: DrawnCall, known: References): string {
  const parts = door.path.replace(/\{(\w+)\}/g, (_whole, name) => encoded(filled(path[name], known)));
  const asked = query.map(([name, value]) => `${encoded(name)}=${encoded(filled(value, known))}`).join('&');
  return asked ? `${parts}?${asked}` : parts;
}

/** A value as it stands in an address. A path of nothing or of dots alone would be another path. */
function encoded(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const whole = (text ?? '').slice(0, 6_000).toWellFormed();
  return /^\.{0,2}$/.test(whole) ? `x${whole}` : encodeURIComponent(whole);
}

function bodyOf(
  { body }: DrawnCall,
  known: References,
): { body: string | Uint8Array<ArrayBuffer> | null; type: string } {
  if (body === null) return { body: null, type: '' };
  if ('raw' in body) return { body: new Uint8Array(body.raw), type: body.type };
  return { body: JSON.stringify(filled(body.value, known)) ?? 'null', type: 'application/json' };
}

function headersOf(caller: Caller, { headers }: DrawnCall, type: string): Record<string, string> {
  return { ...Object.fromEntries(headers), ...caller, ...(type ? { 'content-type': type } : {}) };
}
