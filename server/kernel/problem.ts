/** What a problem may say besides its code: values for the sentence, and which fields are wrong. */
export type ProblemDetails = {
  /** Values for the placeholders of the sentence. */
  params?: Record<string, string | number>;
  /** Wrong input fields: path to code. */
  fields?: Record<string, string>;
  /** Seconds after which a new try makes sense. */
  retryAfter?: number;
};

/**
 * The one way in which something fails on purpose. The `code` is stable, is the key of the sentence in three
 * languages, and leaves as `application/problem+json` (RFC 9457).
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: ProblemDetails;

  constructor(status: number, code: string, details: ProblemDetails = {}) {
    super(code);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** What is not there and what may not be seen answer alike, so that nobody learns which ids exist. */
export function notFound(thing: string): Problem {
  return new Problem(404, `${thing}-not-found`);
}

/** For `.catch`: what is not there is null; every other failure goes on. */
export function nullIfMissing(error: unknown): null {
  if (error instanceof Problem && error.status === 404) return null;
  throw error;
}
