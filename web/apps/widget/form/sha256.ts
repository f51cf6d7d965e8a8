/** The constants of FIPS 180-4: the first 32 bits of the fractional parts of roots of the first primes. */
const primes: number[] = [];
for (let one = 2; primes.length < 64; one += 1)
  if (primes.every((prime) => one % prime !== 0)) primes.push(one);
const fraction = (value: number) => ((value - Math.floor(value)) * 2 ** 32) >>> 0;
const rounds = primes.map((prime) => fraction(Math.cbrt(prime)));
const begins = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

const turn = (value: number, bits: number) => (value >>> bits) | (value << (32 - bits));

/**
 * The first 32 bits of the SHA-256 of a text in ASCII. The browser's own is for pages behind https alone, and asks for a
 * promise at every try.
 */
export function sha256Head(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const padded = new DataView(new ArrayBuffer(blocks * 64));
  for (const [at, byte] of bytes.entries()) padded.setUint8(at, byte);
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(blocks * 64 - 4, bytes.length * 8);
  let state = begins;
  for (let block = 0; block < blocks; block += 1) state = mix(state, padded, block * 64);
  return state[0] ?? 0;
}

function mix(state: readonly number[], data: DataView, from: number): number[] {
  const words = new Uint32Array(64);
  for (let at = 0; at < 64; at += 1)
    words[at] = at < 16 ? data.getUint32(from + at * 4) : extended(words, at);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at += 1) {
    const sum = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + sum + chosen + (rounds[at] ?? 0) + (words[at] ?? 0)) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
  }
  return [a, b, c, d, e, f, g, h].map((value, at) => (value + (state[at] ?? 0)) >>> 0);
}

function extended(words: Uint32Array, at: number): number {
  const [near = 0, far = 0] = [words[at - 15], words[at - 2]];
  const low = turn(near, 7) ^ turn(near, 18) ^ (near >>> 3);
  const high = turn(far, 17) ^ turn(far, 19) ^ (far >>> 10);
  return ((words[at - 16] ?? 0) + low + (words[at - 7] ?? 0) + high) >>> 0;
}
