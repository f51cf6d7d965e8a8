import { hash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

const lineEnd = 0x0a;
/** How many bytes are passed on at once: rows alone would be too many small writes. */
const batch = 65_536;

/** What was seen of a table: how many rows, and a sum over them that does not depend on their order. */
export type Seen = { rows: number; digest: string };

/**
 * Lets the lines of a COPY through and sums the hashes of its rows, so that two tables can be compared that hold the
 * same rows in another order. A raw line end ends a row: COPY writes those inside a value as two characters.
 */
export class RowDigest extends Transform {
  private rest: Buffer[] = [];
  private ready: Buffer[] = [];
  private size = 0;
  private rows = 0;
  private high = 0n;
  private low = 0n;

  private readonly fields: readonly number[] | null;

  /** With `fields`, only these of each row are let through and summed, in this order. */
  constructor(fields: readonly number[] | null = null) {
    super();
    this.fields = fields;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let from = 0;
    for (let at = chunk.indexOf(lineEnd); at >= 0; at = chunk.indexOf(lineEnd, from)) {
      this.add(chunk.subarray(from, at + 1));
      from = at + 1;
    }
    if (from < chunk.length) this.rest.push(chunk.subarray(from));
    done();
  }

  override _flush(done: TransformCallback): void {
    this.pass();
    done(this.rest.length > 0 ? new Error('A table ends in the middle of a row.') : null);
  }

  seen(): Seen {
    const digest = [this.high, this.low].map((half) => half.toString(16).padStart(16, '0')).join('');
    return { rows: this.rows, digest };
  }

  private add(end: Buffer): void {
    const whole = this.rest.length > 0 ? Buffer.concat([...this.rest.splice(0), end]) : end;
    const row = this.fields ? pickFields(whole, this.fields) : whole;
    const sum = hash('sha256', row, 'buffer');
    this.high = BigInt.asUintN(64, this.high + sum.readBigUInt64BE(0));
    this.low = BigInt.asUintN(64, this.low + sum.readBigUInt64BE(8));
    this.rows += 1;
    this.ready.push(row);
    this.size += row.length;
    if (this.size >= batch) this.pass();
  }

  private pass(): void {
    if (this.size > 0) this.push(Buffer.concat(this.ready.splice(0)));
    this.size = 0;
  }
}

function pickFields(row: Buffer, fields: readonly number[]): Buffer {
  const all = row.toString('utf8', 0, row.length - 1).split('\t');
  return Buffer.from(`${fields.map((field) => all[field] ?? '\\N').join('\t')}\n`);
}
