import { Problem } from '../../../kernel/problem.ts';
import { guardedCall } from '../../../platform/guarded-call.ts';
import type { Outcome } from './channel.ts';

/** How long a provider may take (milliseconds), and how much it may say (bytes). */
const limits = { milliseconds: 10_000, bytes: 1024 * 1024 };
/** Files are larger and take longer. */
const fileLimits = { milliseconds: 60_000, bytes: 100 * 1024 * 1024 };

/** What a provider answered; `status` 0 when it did not. */
export type Answer = {
  status: number;
  json: Record<string, unknown>;
  text: string;
  retryAfter: number | null;
};

type Question = {
  method?: string;
  headers?: Record<string, string>;
  json?: unknown;
  body?: Uint8Array | string;
  /** It leads to an exchange, which may stand inside if the operator has named it. */
  exchange?: boolean;
};

/** Asks a provider under the guard of every outgoing call. A provider that cannot be reached answers with status 0. */
export async function askProvider(address: string, question: Question = {}): Promise<Answer> {
  const { json, headers = {}, ...rest } = question;
  const isJson = json !== undefined;
  const asked = {
    method: isJson ? 'POST' : 'GET',
    ...rest,
    headers: { ...(isJson ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(isJson ? { body: JSON.stringify(json) } : {}),
    secure: true,
  };
  try {
    const reply = await guardedCall(address, asked, question.body ? fileLimits : limits);
    const text = reply.content.toString('utf8');
    return { status: reply.status, json: parse(text), text, retryAfter: reply.retryAfter };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { status: 0, json: {}, text: error.code, retryAfter: null };
  }
}

/** The bytes of a file with its type. @throws Problem 502 `address-unreachable`, 404 `file-not-found`. */
export async function fetchBytes(
  address: string,
  headers: Record<string, string> = {},
  { exchange = false }: { exchange?: boolean } = {},
): Promise<{ type: string; content: Buffer }> {
  const question = { headers, secure: true, exchange };
  const { status, type, content } = await guardedCall(address, question, fileLimits);
  if (status === 404 || status === 410) throw new Problem(404, 'file-not-found');
  if (status !== 200) throw new Problem(502, 'address-unreachable');
  return { type: type.split(';')[0]?.trim() || 'application/octet-stream', content };
}

/**
 * What an answer that is no success means by its status alone, as every provider has it: limits, outages and refused
 * tokens pass, and what is left is refused for good.
 */
export function failureOf({ status, retryAfter }: Answer, words: string): Outcome {
  if (status === 0) return { kind: 'later', words: '', afterSeconds: null, pauses: true };
  if (status === 429) return { kind: 'later', words, afterSeconds: retryAfter, pauses: true };
  if (status >= 500) return { kind: 'later', words, afterSeconds: retryAfter, pauses: true };
  if (status === 401)
    return { kind: 'later', words, afterSeconds: 60, pauses: true, degraded: 'token-refused' };
  return { kind: 'refused', code: 'app-refused', words };
}

function parse(text: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    // Whoever asked reads from what is not there that the answer was none.
    return {};
  }
}

/** A form with files, as browsers post it: the body and its content type. */
export async function formWithFiles(
  fields: Record<string, string>,
  files: Record<string, { name: string; type: string; content: Uint8Array }>,
): Promise<{ body: Uint8Array; headers: Record<string, string> }> {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  for (const [key, { name, type, content }] of Object.entries(files))
    form.set(key, new Blob([new Uint8Array(content)], { type }), name);
  const request = new Response(form);
  const headers = { 'content-type': request.headers.get('content-type') ?? 'multipart/form-data' };
  return { body: new Uint8Array(await request.arrayBuffer()), headers };
}
