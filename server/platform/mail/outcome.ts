/** A recipient that a server did not take. `forGood`: asking again will not help. */
export type Refusal = { address: string; words: string; forGood: boolean };

/** How one try to hand over a mail ended. */
export type Outcome =
  /** The server has it for `accepted`; the others are named with the server's words. */
  | { kind: 'sent'; accepted: string[]; refused: Refusal[] }
  /** Nobody has it yet; a later try makes sense. */
  | { kind: 'later'; words: string }
  /** The server will not take this mail for anybody. */
  | { kind: 'refused'; words: string }
  /** No server is set: the mail lies as a file in the outbox folder. */
  | { kind: 'kept' };

/** What nodemailer says of a failed try. */
export type SendFailure = {
  message: string;
  code?: string | undefined;
  command?: string | undefined;
  response?: string | undefined;
  responseCode?: number | undefined;
  recipient?: string | undefined;
  rejectedErrors?: SendFailure[] | undefined;
};

/** Refusals before the mail itself was spoken of (greeting, sign-in) are about us and may be mended: try later. */
const aboutTheMail = /^(MAIL FROM|RCPT TO|DATA|BDAT|API)/;

/** Decides what a failed try means (RFC 5321: 4yz later, 5yz never; 503 is a mixed-up session, not a refusal). */
export function outcomeOf(failure: SendFailure): Outcome {
  const each = refusals(failure.rejectedErrors ?? []);
  if (each.some((one) => !one.forGood)) return { kind: 'sent', accepted: [], refused: each };
  return { kind: isForGood(failure) ? 'refused' : 'later', words: wordsOf(failure) };
}

export function refusals(failures: SendFailure[]): Refusal[] {
  return failures.map((failure) => ({
    address: failure.recipient ?? '',
    words: wordsOf(failure),
    forGood: isForGood(failure),
  }));
}

function isForGood({ responseCode = 0, command = '', code }: SendFailure): boolean {
  if (code === 'EENVELOPE' && responseCode === 0) return true;
  return responseCode >= 500 && responseCode !== 503 && aboutTheMail.test(command);
}

/** The server's own words on one line, at most 300 characters. */
function wordsOf(failure: SendFailure): string {
  const words = failure.response ?? failure.message;
  return words.replaceAll(/\s+/g, ' ').trim().slice(0, 300);
}
