/** What a mail client needs to put a mail into its thread (RFC 5322 section 3.6.4). */
export type Threading = { inReplyTo: string | null; references: string[] };

const wellFormed = /^<[!-;=?-~]{1,500}>$/;
const mostReferences = 20;

/**
 * Threads a mail below the newest one that came in, else below our own newest.
 * @param known Message-IDs of the conversation, oldest first.
 * @param newestIncoming of those, the one that is answered.
 */
export function threadBelow(known: string[], newestIncoming: string | null): Threading {
  const ids = [...new Set(known)].filter((id) => wellFormed.test(id));
  const parent = newestIncoming && wellFormed.test(newestIncoming) ? newestIncoming : (ids.at(-1) ?? null);
  if (!parent) return { inReplyTo: null, references: [] };
  const before = ids.filter((id) => id !== parent);
  return { inReplyTo: parent, references: [...shorten(before, mostReferences - 1), parent] };
}

/** The first one names the thread, the last ones are the nearest: what is left out lies between. */
function shorten(ids: string[], most: number): string[] {
  return ids.length <= most ? ids : [...ids.slice(0, 1), ...ids.slice(ids.length - most + 1)];
}

/** The subject of an answer: one `Re:`, whatever language and number of them stood there before. */
export function answerSubject(subject: string): string {
  return `Re: ${bare(subject)}`;
}

/** The subject of a mail that is passed on. */
export function forwardSubject(subject: string): string {
  return `Fwd: ${bare(subject)}`;
}

const prefix = /^\s*(?:(?:re|aw|sv|vs|bls|balas|balasan|ตอบ|ตอบกลับ)(?:\s*\[\d+\])?\s*[:：]\s*)+/iu;

function bare(subject: string): string {
  return subject.replace(prefix, '').trim();
}
