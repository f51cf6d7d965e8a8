import { decodeUtf7 } from './utf7.ts';

/** Names that mail programs write and the Encoding Standard does not list. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'tis620.2533': 'windows-874',
    cp874: 'windows-874',
    'x-windows-874': 'windows-874',
    gb_2312: 'gb18030',
    'gb2312-80': 'gb18030',
    gb2312: 'gb18030',
    gbk: 'gb18030',
    cp936: 'gb18030',
    cp949: 'euc-kr',
    cp932: 'shift_jis',
    cp950: 'big5',
    utf: 'utf-8',
    'utf-8-mac': 'utf-8',
    iso8859_1: 'windows-1252',
    iso_8859_1: 'windows-1252',
    'us-ascii7': 'us-ascii',
  }),
);
const UTF7 = /^(?:x-)?(?:unicode-[12]-[01]-)?utf-?7$/;
const TRUSTED_ONLY_IF_VALID = new Set(['utf-8', 'windows-1252']);

/**
 * Turns the bytes of a text into characters. A declared charset is a claim: UTF-8 that is valid wins over a
 * declared one-byte charset, and bytes that contradict the declaration are guessed (Thai, Latin, Chinese).
 */
export function decodeText(bytes: Uint8Array, declared?: string | null): string {
  const name = charsetName(declared);
  if (name && UTF7.test(name)) return decodeUtf7(Buffer.from(bytes).toString('latin1'));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const decoder = decoderFor(name);
  if (decoder && !TRUSTED_ONLY_IF_VALID.has(decoder.encoding)) return decodeAs(decoder.encoding, bytes);
  return (
    decodeStrictly('utf-8', bytes) ??
    guess(bytes, decoder?.encoding === 'windows-1252' && name !== 'us-ascii')
  );
}

/** Only above 7 bits does the charset matter at all. */
function hasHighBytes(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}

function charsetName(declared: string | null | undefined): string | null {
  if (!declared) return null;
  const name = declared
    .trim()
    .toLowerCase()
    .replace(/^["'=\s]+|["'\s]+$/g, '')
    .replace(/\*.*$/, '')
    .replace(/\/\/(?:translit|ignore).*$/, '');
  return OTHER_NAMES.get(name) ?? name.replace(/^(?:x-)?(?:cp|win|windows)[-_]?(125\d|874)$/, 'windows-$1');
}

function decoderFor(name: string | null): TextDecoder | null {
  if (!name) return null;
  try {
    return new TextDecoder(name);
  } catch {
    return null;
  }
}

/** Two letters of Thai or Chinese may look like UTF-8 by chance, four never do: then the declaration was wrong. */
function decodeAs(encoding: string, bytes: Uint8Array): string {
  const utf8 = hasHighBytes(bytes) ? decodeStrictly('utf-8', bytes) : null;
  if (utf8 !== null && (utf8.match(/[^\u0000-\u007F]/g) ?? []).length >= 4) return utf8;
  return new TextDecoder(encoding).decode(bytes);
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Undeclared or impossible charset: mostly right UTF-8, then Thai or Chinese by the look of the bytes, then Latin. */
function guess(bytes: Uint8Array, saysLatin: boolean): string {
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const broken = utf8.split('\uFFFD').length - 1;
  const foreign = (utf8.match(/[\u0080-\uFFFC]/g) ?? []).length;
  if (foreign > broken * 4) return utf8;
  if (looksThai(bytes)) return new TextDecoder('windows-874').decode(bytes);
  if (!saysLatin && looksChinese(bytes)) return new TextDecoder('gb18030').decode(bytes);
  return new TextDecoder('windows-1252').decode(bytes);
}

/** Thai in TIS-620 is runs of A1-F9 without capitals in between; Latin accents stand alone between letters. */
function looksThai(bytes: Uint8Array): boolean {
  let inRuns = 0;
  let high = 0;
  let run = 0;
  for (const byte of bytes) {
    const isThai = (byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xf9);
    if (byte > 0xa0 && !isThai) return false;
    if (byte > 0x7f) high += 1;
    run = isThai ? run + 1 : 0;
    if (run === 4) inRuns += 4;
    if (run > 4) inRuns += 1;
  }
  return high >= 6 && inRuns / high > 0.8 && hasThaiVowels(bytes);
}

/** The signs of Thai vowels and tones are so frequent that a text without them is not Thai. */
function hasThaiVowels(bytes: Uint8Array): boolean {
  let signs = 0;
  let letters = 0;
  for (const byte of bytes) {
    if (byte >= 0xa1 && byte <= 0xce) letters += 1;
    if ((byte >= 0xd0 && byte <= 0xda) || (byte >= 0xe0 && byte <= 0xec)) signs += 1;
  }
  return letters > 0 && signs / (letters + signs) > 0.2 && signs / (letters + signs) < 0.7;
}

/** GB2312 level 1 (B0-D7) is what common Chinese is written in. */
function looksChinese(bytes: Uint8Array): boolean {
  const text = decodeStrictly('gb18030', bytes);
  if (text === null) return false;
  const characters = (text.match(/[\u4E00-\u9FFF]/g) ?? []).length;
  const others = (text.match(/[\u0080-\u2FFF\u3400-\u4DFF\uA000-\uFEFF]/g) ?? []).length;
  return characters >= 2 && characters > others * 4;
}
