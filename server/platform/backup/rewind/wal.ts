/** A place in the write-ahead log, in bytes since its beginning. */
export type Lsn = bigint;

/** Which log: the size of its files in bytes, and the timeline, which changes when a server was brought back. */
export type Log = { timeline: number; segment: number };

/** Reads PostgreSQL's own writing, such as `2/A0001F8`. */
export function parseLsn(text: string): Lsn {
  const [high = '0', low = '0'] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

/** The first byte of the file in which a place lies. */
export function fileStart(at: Lsn, { segment }: Log): Lsn {
  return at - (at % BigInt(segment));
}

/** The name of the file in which a place lies: timeline and number, each as eight hexadecimal digits. */
export function fileName(at: Lsn, log: Log): string {
  const number = at / BigInt(log.segment);
  const perGroup = 0x1_0000_0000n / BigInt(log.segment);
  return [BigInt(log.timeline), number / perGroup, number % perGroup].map(hex).join('');
}

/** The names of the files that hold everything from the one place up to the other. */
export function fileNames(from: Lsn, to: Lsn, log: Log): string[] {
  const names: string[] = [];
  for (let at = fileStart(from, log); at < to; at += BigInt(log.segment)) names.push(fileName(at, log));
  return names;
}

function hex(number: bigint): string {
  return number.toString(16).toUpperCase().padStart(8, '0');
}
