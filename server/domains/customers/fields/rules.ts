export const fieldTypes = ['text', 'number', 'date', 'yes-no', 'choice'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** What a definition says of its values. */
export type FieldShape = { key: string; type: FieldType; choices: readonly string[] };
export type FieldValue = string | number | boolean;

/** Words for yes and no that people write into tables, in the three languages. */
const yes = new Set(['yes', 'y', 'true', '1', 'ya', 'iya', 'benar', 'ใช่', 'จริง', 'x', '✓']);
const no = new Set(['no', 'n', 'false', '0', 'tidak', 'bukan', 'ไม่', 'ไม่ใช่', 'เท็จ', '-']);

/**
 * A value as it is kept: text trimmed, numbers as numbers, days as YYYY-MM-DD. Takes what a form sends and what people
 * write into tables.
 * @returns null for nothing, undefined for what does not fit the type.
 */
export function readValue(shape: FieldShape, given: unknown): FieldValue | null | undefined {
  if (given === null || given === undefined) return null;
  const text = typeof given === 'string' ? given.normalize('NFC').trim() : given;
  if (text === '') return null;
  return readers[shape.type](text, shape);
}

const readers: Record<FieldType, (given: unknown, shape: FieldShape) => FieldValue | undefined> = {
  text: (given) => (typeof given === 'string' && given.length <= 2000 ? given : undefined),
  number: (given) =>
    typeof given === 'number' && Number.isFinite(given) ? given : readNumber(String(given)),
  date: (given) => readDay(String(given)) ?? undefined,
  'yes-no': (given) => {
    if (typeof given === 'boolean') return given;
    const word = String(given).toLowerCase();
    return yes.has(word) ? true : no.has(word) ? false : undefined;
  },
  choice: (given, { choices }) => choices.find((one) => one.toLowerCase() === String(given).toLowerCase()),
};

/** 1.234.567,5 and 1,234,567.5 and 1234567.5 alike; a single mark before three digits parts thousands. */
function readNumber(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0']/g, '');
  if (!/^-?[\d.,]*\d$/.test(plain)) return undefined;
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const marks = plain.replace(/[^.,]/g, '');
  const isOnlyThousands = new Set(marks).size === 1 && /^-?\d{1,3}([.,]\d{3})+$/.test(plain);
  const whole =
    last < 0 || isOnlyThousands ? plain.replace(/[.,]/g, '') : plain.slice(0, last).replace(/[.,]/g, '');
  const rest = last < 0 || isOnlyThousands ? '' : `.${plain.slice(last + 1)}`;
  const value = Number(`${whole || '0'}${rest}`);
  return Number.isFinite(value) ? value : undefined;
}

/**
 * A day as YYYY-MM-DD: from ISO, or day first as in Indonesia and Thailand (31/12/2026, 31-12-2569). A year of the
 * Buddhist era is counted back. null when it is no day.
 */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text.trim());
  const local = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(text.trim());
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : [];
  if (!year || !month || !day) return null;
  const common = Number(year) >= 2400 ? Number(year) - 543 : Number(year);
  return isDay(common, Number(month), Number(day)) ? write(common, Number(month), Number(day)) : null;
}

function isDay(year: number, month: number, day: number): boolean {
  const at = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

function write(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A key out of a name: small letters of any script and digits, parted by lines. */
export function keyOf(name: string): string {
  const key = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return key.slice(0, 60) || 'field';
}
