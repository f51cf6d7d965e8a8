import type { Say } from '../messages/text.tsx';
import type { en } from '../words/en.ts';

/** What the server said when it could not do something (RFC 9457), or status 0 when it was not reached. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  /** The server's sentence for a person, in their language. */
  readonly detail: string | null;
  /** Sentences by field of the form. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(problem: {
    status: number;
    code: string;
    detail?: string | null;
    fields?: Record<string, string>;
  }) {
    super(problem.detail ?? problem.code);
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail ?? null;
    this.fields = problem.fields ?? {};
  }
}

/** Reads a problem out of an answer; one without a body is told by its status alone. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null);
  const read = isRecord(body) ? body : {};
  return new ProblemError({
    status: response.status,
    code: textAt(read, 'code') ?? `status-${response.status}`,
    detail: textAt(read, 'detail') ?? textAt(read, 'title'),
    fields: fieldsOf(read.errors ?? read.fields),
  });
}

/** The sentence that a person reads: the server's own where it has one, ours by the kind of failure otherwise. */
export function sentenceOf(error: unknown, say: Say<typeof en>): string {
  if (!(error instanceof ProblemError)) return say('failed.server', { status: '?' });
  if (error.status === 0) return say('failed.offline');
  if (error.detail) return error.detail;
  const key = BY_STATUS[error.status];
  return key ? say(key) : say('failed.server', { status: error.status });
}

const BY_STATUS: Record<number, Plain> = {
  400: 'failed.invalid',
  403: 'failed.forbidden',
  404: 'failed.missing',
  409: 'failed.conflict',
  412: 'failed.conflict',
  413: 'failed.tooLarge',
  422: 'failed.invalid',
  429: 'failed.tooMany',
};

type Plain = Exclude<Extract<keyof typeof en, `failed.${string}`>, 'failed.server'>;

function fieldsOf(value: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  if (Array.isArray(value)) {
    for (const entry of value) {
      if (!isRecord(entry)) continue;
      const path = entry.path ?? entry.field ?? entry.pointer;
      const name = Array.isArray(path) ? path.join('.') : String(path ?? '').replace(/^[/#]+/, '');
      const text = textAt(entry, 'message') ?? textAt(entry, 'detail');
      if (name && text) found[name] ??= text;
    }
  } else if (isRecord(value)) {
    for (const [name, text] of Object.entries(value)) if (typeof text === 'string') found[name] = text;
  }
  return found;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const textAt = (record: Record<string, unknown>, key: string) =>
  typeof record[key] === 'string' ? (record[key] as string) : null;
