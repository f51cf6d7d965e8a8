/** The largest mail of an import, in bytes; what is larger is cut there and its rest dropped from memory. */
const largest = 100 * 1024 * 1024;

/** One mail of an mbox; `isWhole` is false when it was larger than is taken. */
export type SplitMail = { raw: Buffer; isWhole: boolean };

/**
 * Splits an mbox as it streams by: a line that begins with `From ` after an empty line (or at the start) begins a
 * mail, and `>From `, `>>From ` lose one `>` (mboxrd). A stream without any such line is one mail, as an .eml is.
 * Holds one mail at a time.
 */
export async function* splitMbox(stream: AsyncIterable<Uint8Array>): AsyncGenerator<SplitMail> {
  const mail = new Gatherer();
  let isMbox = false;
  let wasEmpty = true;
  for await (const line of lines(stream)) {
    if (wasEmpty && startsWith(line, 'From ') && (isMbox || mail.size === 0)) {
      if (mail.size > 0) yield mail.take();
      isMbox = true;
    } else mail.add(isMbox && isQuotedFrom(line) ? line.subarray(1) : line);
    wasEmpty = isEmpty(line);
  }
  if (mail.size > 0) yield mail.take();
}

class Gatherer {
  size = 0;
  #lines: Buffer[] = [];

  add(line: Buffer): void {
    this.size += line.length;
    if (this.size <= largest) this.#lines.push(line);
  }

  take(): SplitMail {
    const last = this.#lines.at(-1);
    // The empty line before the next `From ` belongs to the mbox, not to the mail.
    if (last && isEmpty(last) && this.#lines.length > 1) this.#lines.pop();
    const taken = { raw: Buffer.concat(this.#lines), isWhole: this.size <= largest };
    this.#lines = [];
    this.size = 0;
    return taken;
  }
}

/** Lines with their endings; a line of any length is held once. */
async function* lines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end + 1)]);
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(Buffer.from(chunk.subarray(from)));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

function isQuotedFrom(line: Buffer): boolean {
  let at = 0;
  while (line[at] === 0x3e) at += 1;
  return at > 0 && startsWith(line.subarray(at), 'From ');
}

function startsWith(line: Buffer, word: string): boolean {
  return line.subarray(0, word.length).toString('latin1') === word;
}

function isEmpty(line: Buffer): boolean {
  return line.length <= 2 && (line[0] === 0x0a || (line[0] === 0x0d && line[1] === 0x0a));
}
