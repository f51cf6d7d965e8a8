/** Decodes UTF-7 (RFC 2152), which no runtime knows any more but old mail programs still send. */
export function decodeUtf7(ascii: string): string {
  return ascii.replace(/\+([A-Za-z0-9+/]*)-?/g, (whole, base64: string) => {
    if (base64 === '') return whole === '+-' ? '+' : whole;
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length < 2) return whole;
    return swap(bytes).toString('utf16le');
  });
}

function swap(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
}
