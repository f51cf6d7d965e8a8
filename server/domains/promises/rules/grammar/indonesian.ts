import { dateNear, nextDate, readYear } from '../calendar/days.ts';
import { dayOf } from '../calendar/zone.ts';
import {
  type Clock,
  type Grammar,
  type Groups,
  oneOf,
  type Part,
  type Pattern,
  readTime,
} from './grammar.ts';
import { endOfWeek, endOfWeekend, lastOfMonth, readSpan, readWeekday, type Unit } from './spans.ts';

const weekdays = 'senin selasa rabu kamis jumat sabtu minggu'.split(' ');
const months = 'jan feb mar apr mei jun jul agu sep okt nov des'.split(' ');
const counts = 'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh'.split(' ');
const month =
  '(?<month>januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|jan|feb|mar|apr|jun|jul|agu|agt|sep|okt|nov|des)\\.?';
const count = `(?:\\d{1,3}\\s*(?:-|–|sampai|hingga)\\s*)?(?<count>\\d{1,3}|${oneOf(counts)})`;
const unit = '(?<unit>menit|jam\\s+kerja|jam|hari\\s+kerja|hari|minggu|pekan|bulan)';
const units: Record<string, Unit> = {
  ...{
    menit: 'minute',
    jam: 'hour',
    'hari kerja': 'working-day',
    hari: 'day',
    minggu: 'week',
    pekan: 'week',
    bulan: 'month',
  },
};
const parts: Record<string, Part> = {
  pagi: 'morning',
  siang: 'noon',
  sore: 'afternoon',
  petang: 'afternoon',
  malam: 'evening',
};
const part = '(?<part>pagi|siang|sore|petang|malam)';
const within =
  '(?:dalam(?:\\s+(?:waktu|kurun\\s+waktu))?|maksimal|maksimum|paling\\s+(?:lama|lambat)|selambat-?lambatnya|kurang\\s+dari|setelah|butuh(?:\\s+waktu)?|memerlukan\\s+waktu|sekitar)\\s+(?:maksimal\\s+|waktu\\s+)?';
const found = (day: number | null) => (day === null ? null : { day });
const numberOf = (word = '') => Number(word) || counts.indexOf(word.toLowerCase()) + 1;

const days: Pattern[] = [
  {
    words:
      /\b(?:kemarin|kemaren|tadi\s+(?:pagi|siang|sore|malam)?|semalam|(?:minggu|pekan|bulan|tahun)\s+(?:lalu|kemarin)|\d+\s+(?:hari|jam|minggu|bulan)\s+(?:yang\s+)?lalu)\b(?:\s+(?:pagi|siang|sore|malam))?/giu,
    read: () => ({ past: true }),
  },
  { words: /\bhari\s+ini(?:\s+juga)?\b|\bakhir\s+hari\b/giu, read: (_, { day }) => ({ day }) },
  { words: /\b(?:besok|esok(?:\s+hari)?)\b/giu, read: (_, { day }) => ({ day: day + 1 }) },
  { words: /\b(?:besok\s+)?lusa\b/giu, read: (_, { day }) => ({ day: day + 2 }) },
  {
    words: /\bnanti\s+(?<part>siang|sore|malam)\b|\b(?<later>pagi|siang|sore|malam)\s+(?:ini|nanti)\b/giu,
    read: ({ part: said, later = '' }, { day }) => partOf(said ?? later, { day }),
  },
  { words: /\b(?:akhir\s+pekan|akhir\s+minggu)(?:\s+ini)?\b/giu, read: (_, clock) => endOfWeekend(clock, 0) },
  { words: /\b(?:minggu|pekan)\s+ini\b/giu, read: (_, clock) => endOfWeek(clock, 0) },
  { words: /\b(?:minggu|pekan)\s+depan\b/giu, read: (_, clock) => endOfWeek(clock, 1) },
  {
    words: /\b(?:akhir\s+)?bulan(?:\s+ini)\b|\bakhir\s+bulan\b/giu,
    read: (_, clock) => lastOfMonth(clock, 0),
  },
  { words: /\b(?:akhir\s+)?bulan\s+depan\b/giu, read: (_, clock) => lastOfMonth(clock, 1) },
  {
    words:
      /\b(?:hari\s+)?(?<weekday>senin|selasa|rabu|kamis|jum['’]?at|sabtu)\b(?:\s+(?<which>ini|depan|lalu|kemarin))?/giu,
    read: weekdayRead,
  },
  {
    words: /\bhari\s+(?<weekday>minggu|ahad)\b(?:\s+(?<which>ini|depan|lalu|kemarin))?/giu,
    read: weekdayRead,
  },
  {
    words: /\b(?<weekday>minggu)\s+(?<part>pagi|siang|sore|malam)\b/giu,
    read: (groups, clock) => ({ ...weekdayRead(groups, clock), ...partOf(groups.part) }),
  },
  {
    words: new RegExp(
      `\\b(?:tanggal\\s+|tgl\\.?\\s*)?(?<date>\\d{1,2})\\s+${month}\\b(?:\\s+(?<year>20\\d\\d))?`,
      'giu',
    ),
    read: named,
  },
  {
    words: /\b(?:tanggal|tgl)\.?\s*(?<date>\d{1,2})\b(?!\s*[/.-]\d)/giu,
    read: ({ date }, { day }) => found(nextDate(day, Number(date))),
  },
  {
    words: /(?<![\d/.-])(?<iso>20\d\d-[01]\d-[0-3]\d)(?![\d/-])/gu,
    read: ({ iso = '' }) => (Number.isNaN(dayOf(iso)) ? null : { day: dayOf(iso) }),
  },
  {
    words:
      /(?<![\d/.-])(?<date>\d{1,2})[/-](?<number>\d{1,2})(?:[/-](?<year>20\d\d))?(?![\d/-])(?!\s*(?:hari|jam|menit|minggu|bulan))/gu,
    read: named,
  },
];

const times: Pattern[] = [
  {
    words: new RegExp(
      `\\b(?:jam|pukul|pkl\\.?)\\s*(?<hour>\\d{1,2})(?:[:.](?<minute>\\d\\d))?(?:\\s*(?:wib|wita|wit))?(?:\\s+${part})?\\b`,
      'giu',
    ),
    read: clockTime,
  },
  {
    words: new RegExp(
      `(?<![\\d:.,])(?<hour>[012]?\\d)[:.](?<minute>[0-5]\\d)(?![\\d:]|\\.\\d)(?:\\s*(?:wib|wita|wit))?(?:\\s+${part})?`,
      'giu',
    ),
    read: clockTime,
  },
  {
    words: new RegExp(
      `\\b(?:jam\\s+)?setengah\\s+(?<hour>\\d{1,2}|${oneOf(counts)})(?:\\s+${part})?\\b`,
      'giu',
    ),
    read: ({ hour, ...rest }) => clockTime({ ...rest, hour: String(numberOf(hour) - 1), minute: '30' }),
  },
  { words: /\btengah\s+hari\b/giu, read: () => ({ minute: 720, sure: true }) },
  { words: /\btengah\s+malam\b/giu, read: () => ({ minute: 1440, sure: true }) },
  { words: new RegExp(`\\b${part}\\b(?:\\s+hari)?`, 'giu'), read: ({ part: said }) => partOf(said) },
  { words: new RegExp(`\\b${within}${count}\\s*${unit}\\b`, 'giu'), read: spanned },
  { words: new RegExp(`\\b${count}\\s*${unit}\\s+(?:lagi|ke\\s+depan)\\b`, 'giu'), read: spanned },
  {
    words: new RegExp(`\\b${within}se(?<one>menit|jam|hari|minggu|pekan|bulan)\\b`, 'giu'),
    read: ({ one = '' }, clock) => spanned({ count: '1', unit: one }, clock),
  },
  {
    words: /\b(?:maksimal\s+|dalam\s+|paling\s+lambat\s+)?(?<count>\d)\s*[x×]\s*24\s*jam\b/giu,
    read: ({ count: said }, clock) => readSpan(Number(said) * 24, 'hour', clock),
  },
];

/** How Indonesian speaks of dates and promises. */
export const indonesian: Grammar = {
  patterns: [...days, ...times],
  joins:
    /^[\s,]*(?:(?:pada|sebelum|di|sekitar|paling lambat|maksimal|antara|mulai|hari|tanggal|jam \d{1,2}(?:[:.]\d\d)?\s*(?:dan|sampai|hingga|-|–))[\s,]*)*$/iu,
  ranges: /^\s*(?:dan|sampai|hingga|atau|s\.?d\.?|-|–)\s*$/iu,
  leads:
    /\b(?:paling\s+(?:lambat|telat|lama)|selambat-?lambatnya|maksimal|sebelum|sampai|hingga|pada|di)\s+$/iu,
  deadlines: /\b(?:paling\s+(?:lambat|telat|lama)|selambat|maksimal|dalam)/iu,
  notBefore:
    /\b(?:pesanan|order|faktur|pembelian|transaksi)\s+(?:(?:anda|ibu|bapak|kakak)\s+)?(?:pada\s+)?(?:tanggal\s+|hari\s+)?$|\b(?:sejak|dari|per)\s+$/iu,
  breaks: /[,;:]\s|\s(?=(?:tapi|tetapi|namun|dan\s+(?:akan|kami|saya|langsung))\b)/giu,
  conditional: /\b(?:kalau|jika|apabila|bila|bilamana|apakah|asalkan|seandainya|begitu)\b|\?/iu,
  vetoes: [
    /\b(?:mungkin|bisa\s+jadi|barangkali|semoga|mudah-mudahan|sepertinya|seharusnya|semestinya|belum|tidak|tak|nggak|bukan|jangan)\b(?!\s+lebih\s+dari)/iu,
    /\b(?:mohon|silakan|silahkan|tolong|harap|dimohon)\b(?!\s+(?:ditunggu|maaf|tunggu|menunggu|bersabar|dimaafkan))/iu,
    /\b(?:ibu|bapak|anda|kakak|kak|pelanggan)\s+(?:bisa|dapat|harus|perlu|wajib|menulis|meminta|minta|bilang|ingin|mau|membutuhkan|menyebut)\b(?!\s+(?:menerima|menikmati|melihat))/iu,
    /\b(?:berlaku|kedaluwarsa|kadaluarsa|buka|tutup|libur|jam\s+(?:kerja|operasional|buka))\b/iu,
  ],
  commits:
    /\b(?:akan|kami|saya|kita|janji|pastikan|dijamin|menjamin|dijadwalkan|tiba|sampai|dikirim\w*|masuk|datang|kembali|berangkat|selesai|diproses|diantar|dikembalikan|diterima|tunggu|ditunggu|menyusul|menelepon|menghubungi)\b/iu,
  looksBack: /\b(?:sudah|telah|pernah|tadi|kemarin)\b(?!\s+(?:ada|bisa|akan|sampai|selesai|tiba))/iu,
  ends: { morning: 660, noon: 900, afternoon: 1080, evening: 1260, night: 1260 },
};

function partOf(word = '', more: { day?: number } = {}) {
  return { ...more, part: parts[word.toLowerCase()] ?? 'noon' };
}

function weekdayRead({ weekday = '', which = '' }: Groups, clock: Clock) {
  const name = weekday.toLowerCase().replace(/['’]/u, '').replace('ahad', 'minggu');
  const said = which.toLowerCase();
  const when = said === '' ? 'bare' : said === 'ini' ? 'this' : said === 'depan' ? 'next' : 'past';
  return readWeekday(weekdays.indexOf(name), when, clock);
}

function named({ date, month: name = '', number, year }: Groups, { day }: Clock) {
  const known = months.indexOf(name.toLowerCase().slice(0, 3).replace('agt', 'agu'));
  const monthOf = number ? Number(number) - 1 : known;
  if (monthOf < 0 || monthOf > 11) return null;
  return found(dateNear(day, Number(date), monthOf, year ? readYear(year) : undefined));
}

/** “jam 2 siang” is 14.00, “jam 10 pagi” 10.00, “jam 12 malam” midnight. */
function clockTime({ hour = '', minute = '0', part: said = '' }: Groups) {
  const part = parts[said.toLowerCase()];
  if (!part) return readTime(Number(hour), Number(minute), /^0|^1[3-9]|^2/u.test(hour) ? 'full' : 'unsaid');
  const isLate = part !== 'morning' && !(part === 'noon' && Number(hour) > 9);
  if (part === 'evening' && hour === '12') return { minute: 1440, sure: true };
  return readTime(
    Number(hour),
    Number(minute),
    Number(hour) > 12 ? 'full' : isLate || hour === '12' ? 'pm' : 'am',
  );
}

function spanned({ count: said, unit: name = '' }: Groups, clock: Clock) {
  const kind = units[name.toLowerCase().replace(/\s+/gu, ' ')];
  return kind ? readSpan(numberOf(said), kind, clock) : null;
}
