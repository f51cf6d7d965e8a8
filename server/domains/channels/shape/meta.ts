import { isSigned } from '../../../platform/signatures/proofs.ts';
import { type Answer, askProvider, failureOf } from './ask-provider.ts';
import type { Outcome } from './channel.ts';

/** The version of the Graph API that is spoken. */
export const graph = 'https://graph.facebook.com/v23.0';

/** Asks Meta in the name of a token. */
export function askMeta(
  token: string | undefined,
  path: string,
  question: { method?: string; json?: unknown; body?: Uint8Array; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const headers = { authorization: `Bearer ${token ?? ''}`, ...question.headers };
  return askProvider(`${graph}${path}`, { ...question, headers });
}

/** Whether Meta signed these bytes with the secret of the app. */
export function isSignedByMeta(
  secret: string | undefined,
  raw: Uint8Array,
  header: string | undefined,
): boolean {
  const signature = header?.startsWith('sha256=') ? header.slice('sha256='.length) : undefined;
  return isSigned(raw, { key: secret ?? '', signature, as: 'hex' });
}

type GraphError = { code: number; subcode: number; words: string };

/** What Meta says of a failure: its code, and its words with the details where there are some. */
export function errorIn({ json, status, text }: Answer): GraphError {
  const error = (typeof json.error === 'object' && json.error !== null ? json.error : {}) as Record<
    string,
    unknown
  >;
  const data = (
    typeof error.error_data === 'object' && error.error_data !== null ? error.error_data : {}
  ) as Record<string, unknown>;
  const said = [error.message, data.details].filter((one) => typeof one === 'string');
  const words = said.join('; ') || text.slice(0, 200) || `HTTP ${status}`;
  return { code: Number(error.code ?? 0), subcode: Number(error.error_subcode ?? 0), words };
}

/** The codes that mean a limit, an outage or a token, whatever the status of the answer is. */
const limits = new Set([4, 17, 32, 613, 80_007, 130_429, 131_048, 131_056, 133_016]);
const outages = new Set([1, 2, 131_000, 131_016, 133_004]);

/** What follows from an answer of Meta that is no success; `refusals` say what a channel's own codes mean. */
export function metaOutcome(answer: Answer, refusals: Readonly<Record<string, string>>): Outcome {
  const { code, subcode, words } = errorIn(answer);
  if (limits.has(code))
    return { kind: 'later', words, afterSeconds: answer.retryAfter ?? 6, pauses: code !== 131_056 };
  if (outages.has(code)) return { kind: 'later', words, afterSeconds: answer.retryAfter, pauses: true };
  if (code === 190)
    return { kind: 'later', words, afterSeconds: 60, pauses: true, degraded: 'token-refused' };
  const named = refusals[`${code}/${subcode}`] ?? refusals[String(code)];
  if (named) return { kind: 'refused', code: named, words };
  if (answer.status === 403 || code === 10 || (code >= 200 && code < 300))
    return { kind: 'refused', code: 'not-permitted', words };
  return failureOf(answer, words);
}
