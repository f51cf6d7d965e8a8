/** What a WebSocket frame carries (RFC 6455, section 5.2). */
export const opcodes = { more: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export type Frame = { isLast: boolean; opcode: number; payload: Buffer };

/** One frame as a client sends it: masked with four bytes of chance. @param mask exactly four bytes. */
export function writeFrame(opcode: number, payload: Buffer, mask: Buffer): Buffer {
  const { length } = payload;
  const size = length < 126 ? Buffer.alloc(2) : length < 65_536 ? Buffer.alloc(4) : Buffer.alloc(10);
  size[0] = 0x80 | opcode;
  if (length < 126) size[1] = 0x80 | length;
  else if (length < 65_536) {
    size[1] = 0x80 | 126;
    size.writeUInt16BE(length, 2);
  } else {
    size[1] = 0x80 | 127;
    size.writeBigUInt64BE(BigInt(length), 2);
  }
  const masked = Buffer.from(payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0)));
  return Buffer.concat([size, mask, masked]);
}

/**
 * The first whole frame of what came from a server, and what is left. Null while more has to come.
 * @param most bytes that a frame may have. @throws RangeError for a longer one, or one that is masked as only clients do.
 */
export function readFrame(bytes: Buffer, most: number): { frame: Frame; rest: Buffer } | null {
  if (bytes.length < 2) return null;
  const first = bytes.readUInt8(0);
  const second = bytes.readUInt8(1);
  if (second & 0x80) throw new RangeError('A server masks nothing.');
  const short = second & 0x7f;
  const head = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (bytes.length < head) return null;
  const length =
    short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short;
  if (length > most) throw new RangeError('The frame is too long.');
  if (bytes.length < head + length) return null;
  const frame = {
    isLast: (first & 0x80) !== 0,
    opcode: first & 0x0f,
    payload: bytes.subarray(head, head + length),
  };
  return { frame, rest: bytes.subarray(head + length) };
}
