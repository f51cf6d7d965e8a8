/** Ways to write a table as bytes that people's programs still use here; names as `TextDecoder` knows them. */
export const encodings = ['utf-8', 'windows-874', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];
export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How the bytes are written: by their mark, as valid UTF-8, by their zeros, or by runs of Thai letters (TIS-620). */
export function guessEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 65_536);
  const zeros = zerosOf(head);
  if (zeros.odd > head.length / 8) return 'utf-16le';
  if (zeros.even > head.length / 8) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  return looksThai(bytes) ? 'windows-874' : 'windows-1252';
}

/** The mark that parts the cells: the one that stands equally often in the first lines, quotes left out. */
export function guessDelimiter(text: string): Delimiter {
  const lines = outsideQuotes(text)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const scored = delimiters.map((one) => {
    const counts = lines.map((line) => line.split(one).length - 1);
    const first = counts[0] ?? 0;
    const alike = counts.filter((count) => count === first).length;
    return { one, score: first === 0 ? 0 : alike * 100 + first };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).one;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function zerosOf(bytes: Uint8Array): { even: number; odd: number } {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  return { even, odd };
}

/** Thai writes in runs, Latin accents stand alone. */
function looksThai(bytes: Uint8Array): boolean {
  let runs = 0;
  let alone = 0;
  let length = 0;
  for (const byte of bytes) {
    if (byte >= 0xa1 && byte <= 0xfb) {
      length += 1;
      continue;
    }
    if (length > 1) runs += length;
    else alone += length;
    length = 0;
  }
  return runs > alone;
}

function outsideQuotes(text: string): string {
  return text.replace(/"(?:[^"]|"")*"/g, '');
}
