/** Kilobits a second by the index in a frame of MPEG 1, layer III (ISO 11172-3); 0 where it says nothing. */
const rates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0] as const;

/** How long a sound lasts in milliseconds, as LINE asks for it; null where the file does not say. */
export function soundLength(content: Uint8Array): number | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return byMovieHeader(bytes) ?? byFirstFrame(bytes);
}

/** MP4 and M4A: the movie header holds a length and how many of its units make a second (ISO 14496-12, `mvhd`). */
function byMovieHeader(bytes: Buffer): number | null {
  const at = bytes.indexOf('mvhd');
  if (at < 0) return null;
  const isLong = bytes[at + 4] === 1;
  const units = at + (isLong ? 24 : 16);
  if (units + (isLong ? 12 : 8) > bytes.length) return null;
  const perSecond = bytes.readUInt32BE(units);
  const length = isLong ? Number(bytes.readBigUInt64BE(units + 4)) : bytes.readUInt32BE(units + 4);
  return perSecond > 0 && length > 0 ? Math.round((length / perSecond) * 1000) : null;
}

/** MP3: by the rate of its first frame, behind the tag that may stand before it (ID3v2). */
function byFirstFrame(bytes: Buffer): number | null {
  const start = bytes.subarray(0, 3).toString('latin1') === 'ID3' ? 10 + syncSafe(bytes.subarray(6, 10)) : 0;
  const [sync = 0, version = 0, rate = 0] = bytes.subarray(start, start + 3);
  const isLayerThree = sync === 0xff && (version & 0xfe) === 0xfa;
  const kilobits = isLayerThree ? (rates[rate >> 4] ?? 0) : 0;
  return kilobits > 0 ? Math.round(((bytes.length - start) * 8) / kilobits) : null;
}

const syncSafe = (part: Uint8Array) => part.reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
