import { MailParser } from 'mailparser';
import { READING_LIMITS } from '../limits.ts';
import { MailUnreadable } from '../unreadable.ts';

/** One MIME part. A multipart has children and no bytes; every other part has its decoded bytes. */
export type Part = {
  /** Lower case, never empty. */
  type: string;
  charset: string | null;
  disposition: string | null;
  /** As mailparser decoded it, or null. */
  filename: string | null;
  flowed: boolean;
  deletesSpace: boolean;
  /** Header lines in their order, one character per byte, folded as sent. */
  headers: HeaderLine[];
  bytes: Buffer;
  children: Part[];
  /** Of a multipart: the bytes outside its parts. */
  stray: Buffer[];
};

export type HeaderLine = { key: string; line: string };

/** What mailparser knows of a part and does not declare in its types. */
type SplitNode = {
  root: boolean;
  parentNode: SplitNode | null;
  contentType: string | false;
  charset: string | false;
  disposition: string | false;
  filename: string | false;
  multipart: string | false;
  flowed?: boolean;
  delSp?: boolean;
  _boundary: Buffer | false;
};
type ParserNode = { node: SplitNode; headerLines: HeaderLine[]; isAttachment?: boolean; contentType: string };
type SplitChunk = { type: string; node?: SplitNode; value?: Uint8Array };
type SplitAttachment = { type: string; content: NodeJS.ReadableStream; release: () => void };
type Internals = {
  createNode(node: SplitNode): ParserNode;
  processChunk(data: unknown, done: (error?: unknown) => void): void;
  libmime: { detectMimeType(name: string): string };
};
type ParserClass = new (options: object) => MailParser & Internals;
const Base = MailParser as unknown as ParserClass;

/** Has mailparser split a mail; every leaf comes as bytes, so that charsets are decided here and nowhere else. */
export async function splitMail(raw: Buffer): Promise<Part> {
  const splitter = new PartSplitter();
  try {
    await drain(splitter, raw);
  } catch (error) {
    throw asUnreadable(error);
  }
  return splitter.root ?? emptyPart('text/plain');
}

class PartSplitter extends Base {
  root: Part | null = null;
  readonly leaves: Part[] = [];
  private readonly partOf = new Map<SplitNode, Part>();

  constructor() {
    super({
      ignoreEmbedded: true,
      maxChildNodes: READING_LIMITS.parts,
      maxHeadSize: READING_LIMITS.headerBytes * 4,
    });
  }

  /** The parser works in callbacks, where an exception would end the whole worker. */
  override processChunk(data: unknown, done: (error?: unknown) => void): void {
    try {
      this.keepStray(data as SplitChunk);
      super.processChunk(data, done);
    } catch (error) {
      done(error);
    }
  }

  /** What stands between parts is no content, but of a multipart without parts it is all there is. */
  private keepStray(chunk: SplitChunk): void {
    if (chunk.type !== 'data' && chunk.type !== 'body') return;
    const part = chunk.node ? this.partOf.get(chunk.node) : undefined;
    if (part?.type.startsWith('multipart/') && chunk.value) part.stray.push(Buffer.from(chunk.value));
  }

  override createNode(node: SplitNode): ParserNode {
    checkDepth(node);
    const created = super.createNode(node);
    const part = partFrom(node, created.headerLines);
    this.partOf.set(node, part);
    const parent = node.parentNode ? this.partOf.get(node.parentNode) : undefined;
    if (parent) parent.children.push(part);
    else if (this.root) this.root.children.push(part);
    else this.root = part;
    if (!node.multipart) {
      created.isAttachment = true;
      this.leaves.push(part);
    }
    return created;
  }
}

function drain(splitter: PartSplitter, raw: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    let leaf = 0;
    splitter.on('data', (data: unknown) => {
      const found = data as SplitAttachment;
      if (found.type !== 'attachment') return;
      const part = splitter.leaves[leaf++];
      const chunks: Buffer[] = [];
      found.content.on('data', (chunk: Buffer) => chunks.push(chunk));
      found.content.on('error', reject);
      found.content.on('end', () => {
        if (part) part.bytes = Buffer.concat(chunks);
        found.release();
      });
    });
    splitter.on('error', reject);
    splitter.on('end', resolve);
    splitter.end(raw);
  });
}

function checkDepth(node: SplitNode): void {
  let depth = 0;
  for (let above = node.parentNode; above; above = above.parentNode) depth += 1;
  if (depth > READING_LIMITS.depth) throw new MailUnreadable('too-deep');
}

function partFrom(node: SplitNode, lines: HeaderLine[]): Part {
  return {
    ...emptyPart(typeOf(node)),
    charset: node.charset || null,
    disposition: node.disposition || null,
    filename: node.filename || null,
    flowed: node.flowed === true,
    deletesSpace: node.delSp === true,
    headers: lines,
  };
}

/** Members of a digest are mails unless they say otherwise (RFC 2046). */
function typeOf(node: SplitNode): string {
  const type = String(node.contentType || 'text/plain').toLowerCase();
  if (type === 'text/plain' && node.parentNode?.contentType === 'multipart/digest') return 'message/rfc822';
  return type;
}

export function emptyPart(type: string): Part {
  return {
    type,
    charset: null,
    disposition: null,
    filename: null,
    flowed: false,
    deletesSpace: false,
    headers: [],
    bytes: Buffer.alloc(0),
    children: [],
    stray: [],
  };
}

function asUnreadable(error: unknown): MailUnreadable {
  if (error instanceof MailUnreadable) return error;
  const code = (error as { code?: string }).code;
  const message = String((error as Error).message);
  if (code === 'EMAXLEN') {
    return new MailUnreadable(/child nodes/i.test(message) ? 'too-many-parts' : 'header-too-large', error);
  }
  return new MailUnreadable('broken', error);
}
