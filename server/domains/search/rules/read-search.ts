import { phraseTerm } from './phrase.ts';
import { readQuery, type Term } from './read-query.ts';

/** What narrows a search besides its words; each list means any of it. */
export type Narrowing = {
  from: string[];
  status: string[];
  priority: string[];
  label: string[];
  team: string[];
  assignee: string[];
  channel: string[];
  language: string[];
  /** Groups of alike requests, and problems: a part of what they are called, an id, or none. */
  group: string[];
  problem: string[];
  /** Fields of the workspace's own, answers to question guides among them, each as `key:value`. */
  field: string[];
  has: 'file'[];
  /** Days in the workspace's zone, `2026-11-25`: before that day began, from that day on. */
  before: string | null;
  after: string | null;
  /** What may not be so: `-label:refund`. */
  without: Listed;
};
/** What takes several values, any of which will do. */
type Listed = Record<Exclude<keyof Narrowing, 'before' | 'after' | 'without'>, string[]>;

/** A search as it was typed: what must be found, and among what. */
export type Asked = { terms: Term[]; narrowing: Narrowing | null };

type Operator = Exclude<keyof Narrowing, 'without'>;

/** Every operator by its names in English, Indonesian and Thai. */
const names: Record<Operator, readonly string[]> = {
  from: ['from', 'dari', 'จาก'],
  status: ['status', 'สถานะ'],
  priority: ['priority', 'prioritas', 'ความสำคัญ'],
  label: ['label', 'ป้าย'],
  team: ['team', 'tim', 'ทีม'],
  assignee: ['assignee', 'petugas', 'ผู้รับผิดชอบ'],
  channel: ['channel', 'kanal', 'ช่องทาง'],
  language: ['language', 'bahasa', 'ภาษา'],
  group: ['group', 'kelompok', 'กลุ่ม'],
  problem: ['problem', 'masalah', 'ปัญหา'],
  field: ['field', 'isian', 'ช่อง'],
  has: ['has', 'ada', 'มี'],
  before: ['before', 'sebelum', 'ก่อน'],
  after: ['after', 'sejak', 'ตั้งแต่'],
};

/** Words for the same value; what is not listed is no value of that operator and stays a word. */
const values: Partial<Record<Operator, Record<string, readonly string[]>>> = {
  status: {
    open: ['open', 'terbuka', 'เปิดอยู่'],
    waiting: ['waiting', 'menunggu', 'รอลูกค้า'],
    solved: ['solved', 'selesai', 'แก้ไขแล้ว'],
    closed: ['closed', 'ditutup', 'ปิดแล้ว'],
  },
  priority: {
    low: ['low', 'rendah', 'ต่ำ'],
    normal: ['normal', 'ปกติ'],
    high: ['high', 'tinggi', 'สูง'],
    urgent: ['urgent', 'mendesak', 'เร่งด่วน'],
  },
  language: {
    en: ['en', 'english', 'inggris', 'อังกฤษ'],
    id: ['id', 'indonesian', 'indonesia', 'อินโดนีเซีย'],
    th: ['th', 'thai', 'ไทย'],
  },
  has: { file: ['file', 'files', 'berkas', 'lampiran', 'ไฟล์'] },
};

const operatorOf = new Map(
  Object.entries(names).flatMap(([operator, all]) => all.map((name) => [name, operator as Operator])),
);
const piece =
  /(?<![\p{L}\p{M}\p{N}])(?:(?<sign>(?<!\S)-)?(?<name>[\p{L}\p{M}]+)(?:\.(?<key>[\p{L}\p{M}\p{N}-]+))?:(?:"(?<quoted>[^"]*)"|(?<plain>[^\s"]+))|"(?<phrase>[^"]+)")/gu;

/**
 * Reads what a person typed: words, "phrases" and operators such as `from:rina status:open before:2026-11-01`, in
 * three languages; a field is asked for by its key or label, `field.size:xl`. What looks like an operator and has no such value is looked for as words: nothing is refused.
 */
export function readSearch(text: string, options: { wide?: boolean } = {}): Asked {
  const narrowing: Narrowing = { ...nothing(), has: [], before: null, after: null, without: nothing() };
  let narrowed = false;
  const phrases: string[] = [];
  const rest = text.replace(piece, (whole, ...found) => {
    const {
      sign,
      name = '',
      key,
      quoted,
      plain,
      phrase,
    } = found.at(-1) as Record<string, string | undefined>;
    if (phrase !== undefined) {
      phrases.push(phrase);
      return ' ';
    }
    const isTaken = take(
      sign ? narrowing.without : narrowing,
      operatorOf.get(name.toLowerCase()),
      quoted ?? plain ?? '',
      key,
    );
    narrowed ||= isTaken;
    return isTaken ? ' ' : whole;
  });
  const terms = [
    ...phrases.flatMap((phrase) => phraseTerm(phrase) ?? []),
    ...readQuery(rest.replace(shownNumber, '$1'), options),
  ];
  return { terms, narrowing: narrowed ? narrowing : null };
}

/** Whether two readings of a text ask for the same words; what is looked for farther off is, where no run is short. */
export function isSame(one: Asked, other: Asked): boolean {
  return JSON.stringify(one.terms) === JSON.stringify(other.terms);
}

const nothing = (): Listed => ({
  ...{ from: [], status: [], priority: [], label: [], team: [], assignee: [] },
  ...{ channel: [], language: [], group: [], problem: [], field: [], has: [] },
});

/** A request’s number as lists and mails write it; it is kept as a bare number. */
const shownNumber = /(?<![\p{L}\p{M}\p{N}-])R-(\d{1,9})(?![\p{L}\p{M}\p{N}-])/giu;

function take(
  into: Narrowing | Listed,
  operator: Operator | undefined,
  given: string,
  key?: string,
): boolean {
  const value = given.trim();
  if (!operator || value === '' || (operator === 'field') !== (key !== undefined)) return false;
  if (operator === 'field') {
    into.field.push(`${key}:${value}`);
    return true;
  }
  if (operator === 'before' || operator === 'after') {
    if (!('before' in into) || !isDay(value)) return false;
    into[operator] = value;
    return true;
  }
  const known = values[operator];
  const meant = known ? Object.keys(known).find((one) => known[one]?.includes(value.toLowerCase())) : value;
  if (meant === undefined) return false;
  (into[operator] as string[]).push(meant);
  return true;
}

function isDay(value: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}
