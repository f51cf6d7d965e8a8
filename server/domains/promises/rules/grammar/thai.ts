import { dateNear, nextDate, readYear } from '../calendar/days.ts';
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

const weekdays = ['จันทร์', 'อังคาร', 'พุธ', 'พฤหัส', 'ศุกร์', 'เสาร์', 'อาทิตย์'];
const months = 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(
  ' ',
);
const short = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');
const counts = 'หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ สิบเอ็ด สิบสอง'.split(' ');
const month = `(?<month>${oneOf([...months, ...short]).replaceAll('.', '\\.?')})`;
const number = `(?:\\d{1,3}|${oneOf(counts)})`;
const count = `(?:${number}\\s*(?:-|–|ถึง)\\s*)?(?<count>${number})`;
const units: Record<string, Unit> = {
  ...{ นาที: 'minute', ชั่วโมง: 'hour', ชม: 'hour', วันทำการ: 'working-day', วันทำงาน: 'working-day', วัน: 'day' },
  ...{ สัปดาห์: 'week', อาทิตย์: 'week', เดือน: 'month' },
};
const parts: Record<string, Part> = {
  ...{
    เช้า: 'morning',
    สาย: 'morning',
    เที่ยง: 'noon',
    บ่าย: 'afternoon',
    เย็น: 'evening',
    ค่ำ: 'night',
    คืน: 'night',
  },
};
const part = `(?<part>${oneOf(Object.keys(parts))})`;
const hour = `(?<hour>${number})`;
const found = (day: number | null) => (day === null ? null : { day });
const numberOf = (word = '') => Number(word) || counts.indexOf(word) + 1;
const minutes = (groups: Groups) => (groups.half ? 30 : 0);

const days: Pattern[] = [
  {
    words:
      /เมื่อวานซืน|เมื่อวาน(?:นี้)?|เมื่อ(?:เช้า|คืน|กี้|สักครู่|บ่าย|เย็น)(?:นี้)?|(?:สัปดาห์|อาทิตย์|เดือน|ปี)(?:ที่แล้ว|ก่อน|ที่ผ่านมา)/gu,
    read: () => ({ past: true }),
  },
  { words: /(?:ภายใน|สิ้น)?วันนี้/gu, read: (_, { day }) => ({ day }) },
  { words: /(?:วัน)?พรุ่งนี้/gu, read: (_, { day }) => ({ day: day + 1 }) },
  { words: /(?:วัน)?มะรืน(?:นี้)?/gu, read: (_, { day }) => ({ day: day + 2 }) },
  {
    words: new RegExp(`${part}นี้`, 'gu'),
    read: ({ part: said = '' }, { day }) => ({ day, part: parts[said] ?? 'noon' }),
  },
  {
    words: /(?:ภายใน|ปลาย|สิ้น|กลาง)?(?:สัปดาห์|อาทิตย์)นี้|(?:ปลาย|สิ้น)สัปดาห์/gu,
    read: (_, clock) => endOfWeek(clock, 0),
  },
  { words: /(?:ภายใน|ต้น|ปลาย|กลาง)?(?:สัปดาห์|อาทิตย์)หน้า/gu, read: (_, clock) => endOfWeek(clock, 1) },
  { words: /(?:สุด|วันหยุด)สัปดาห์(?:นี้)?/gu, read: (_, clock) => endOfWeekend(clock, 0) },
  { words: /(?:สิ้น|ปลาย|ภายใน)?เดือนนี้|(?:สิ้น|ปลาย)เดือน/gu, read: (_, clock) => lastOfMonth(clock, 0) },
  { words: /(?:สิ้น|ปลาย|ต้น|ภายใน)?เดือนหน้า/gu, read: (_, clock) => lastOfMonth(clock, 1) },
  {
    words: /วัน(?<weekday>จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)(?:ที่)?(?<which>นี้|หน้า|แล้ว|ผ่านมา|ก่อน)?/gu,
    read: weekdayRead,
  },
  { words: /(?<weekday>จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์)(?<which>นี้|หน้า)/gu, read: weekdayRead },
  {
    words: new RegExp(
      `(?:วันที่\\s*)?(?<date>\\d{1,2})\\s*${month}(?:\\s*(?:พ\\.?ศ\\.?)?\\s*(?<year>25\\d\\d|20\\d\\d|[67]\\d)(?!\\d))?`,
      'gu',
    ),
    read: named,
  },
  {
    words: /วันที่\s*(?<date>\d{1,2})(?!\s*[/\d])(?:\s*นี้)?/gu,
    read: ({ date }, { day }) => found(nextDate(day, Number(date))),
  },
  {
    words: /(?<![\d/.-])(?<date>\d{1,2})\/(?<number>\d{1,2})(?:\/(?<year>25\d\d|20\d\d|[2-7]\d))?(?![\d/])/gu,
    read: named,
  },
];

const times: Pattern[] = [
  {
    words: new RegExp(`บ่าย\\s*${hour}\\s*(?:โมง)?(?<half>ครึ่ง)?`, 'gu'),
    read: (groups) => readTime(numberOf(groups.hour), minutes(groups), 'pm'),
  },
  { words: /บ่ายโมง(?<half>ครึ่ง)?/gu, read: (groups) => readTime(1, minutes(groups), 'pm') },
  {
    words: new RegExp(`${hour}\\s*โมง(?<half>ครึ่ง)?(?:\\s*(?:ตอน)?(?<part>เช้า|เย็น))?`, 'gu'),
    read: (groups) =>
      readTime(
        numberOf(groups.hour),
        minutes(groups),
        groups.part === 'เย็น' ? 'pm' : groups.part ? 'am' : 'unsaid',
      ),
  },
  {
    words: new RegExp(`${hour}\\s*ทุ่ม(?<half>ครึ่ง)?`, 'gu'),
    read: (groups) => readTime(numberOf(groups.hour) + 18, minutes(groups), 'full'),
  },
  {
    words: /(?<![\d:.,])(?<hour>[012]?\d)[:.](?<minute>[0-5]\d)(?![\d:]|\.\d)(?:\s*(?:น\.?|นาฬิกา))?/gu,
    read: ({ hour: said, minute }) => readTime(Number(said), Number(minute), 'full'),
  },
  {
    words: /(?<!\d)(?<hour>\d{1,2})\s*(?:น\.|นาฬิกา)/gu,
    read: ({ hour: said }) => readTime(Number(said), 0, 'full'),
  },
  { words: /เที่ยงคืน/gu, read: () => ({ minute: 1440, sure: true }) },
  {
    words: /เที่ยง(?:ตรง|วัน)?(?<half>ครึ่ง)?/gu,
    read: (groups) => ({ minute: 720 + minutes(groups), sure: true }),
  },
  {
    words: new RegExp(`(?:ใน)?(?:ช่วง|ตอน)${part}|(?<plain>เช้า|เที่ยง|บ่าย|เย็น|ค่ำ|กลางคืน)`, 'gu'),
    read: ({ part: said, plain = '' }) => ({ part: parts[said ?? plain.replace('กลาง', '')] ?? 'noon' }),
  },
  {
    words: new RegExp(
      `(?:ภายใน(?:ระยะเวลา|เวลา)?|(?:ใน)?อีก|ไม่เกิน|ใช้เวลา(?:ประมาณ|ไม่เกิน)?|ใน(?:เวลา)?)\\s*(?:ประมาณ\\s*)?${count}\\s*(?<unit>${oneOf(Object.keys(units))})`,
      'gu',
    ),
    read: spanned,
  },
];

/** How Thai speaks of dates and promises. */
export const thai: Grammar = {
  patterns: [...days, ...times],
  joins:
    /^(?:\s|,|เวลา|ตอน|ช่วง|ก่อน|ภายใน|ไม่เกิน|ประมาณ|ระหว่าง|ที่|ใน|ของ|(?:\d{1,2}(?:[:.]\d\d)?\s*(?:-|–|ถึง)))*$/u,
  ranges: /^\s*(?:ถึง|-|–|หรือ|และ)\s*$/u,
  leads: /(?:ภายใน(?:เวลา)?|ก่อน|ไม่เกิน|อย่างช้า|ตอน|เวลา)\s*$/u,
  deadlines: /^(?:ภายใน|ไม่เกิน|อย่างช้า|ก่อน)/u,
  notBefore: /(?:คำสั่งซื้อ|ออเดอร์|ใบสั่งซื้อ|อีเมล)(?:ของคุณ)?\s*(?:เมื่อ)?$|(?:ตั้งแต่|เมื่อ)\s*$/u,
  breaks: /\s(?=(?:แต่|และ|แล้ว|เรา|ทางเรา|ทางร้าน|จะ|ทีมงาน|เดี๋ยว|ดิฉัน|ผม))|(?:ค่ะ|ครับ|นะคะ)\s/gu,
  conditional: /ถ้า|หาก|เมื่อไร|ไหม|มั้ย|หรือไม่|หรือเปล่า|กี่โมง|วันไหน|\?/u,
  vetoes: [
    /อาจ|น่าจะ|คงจะ|ควรจะ|หวังว่า|ไม่สามารถ|ไม่ได้|ยังไม่|ไม่มี|ไม่ต้อง/u,
    /กรุณา(?!รอ)|รบกวน(?!รอ)|โปรด(?!รอ)|ขอให้(?!วางใจ|มั่นใจ)/u,
    /ลูกค้าสามารถ|คุณสามารถ|สามารถ(?:คืน|เปลี่ยน|ยกเลิก)|ต้องการ|เขียนว่า|แจ้งว่า|บอกว่า/u,
    /ใช้ได้ถึง|หมดอายุ|หมดเขต|ร้านเปิด|ร้านปิด|ร้านหยุด|เปิดทำการ|เปิดให้บริการ|ปิดทำการ|เวลาทำการ|หยุดทำการ|หยุดค่ะ|หยุดครับ|วันหยุด(?!สัปดาห์)|บาทต่อ/u,
  ],
  commits: /จะ|เรา|ทางร้าน|ดิฉัน|ผม|สัญญา|รับประกัน|รับรอง|ส่ง|ถึง|โทร|คืนเงิน|ติดต่อ|นัด|เดี๋ยว|เสร็จ|ดำเนินการ|รอ/u,
  looksBack: /แล้ว(?:ค่ะ|ครับ|เมื่อ|แต่|$)|ไปแล้ว|มาแล้ว|ที่ผ่านมา/u,
  ends: { morning: 720, noon: 720, afternoon: 960, evening: 1080, night: 1260 },
};

function weekdayRead({ weekday = '', which = '' }: Groups, clock: Clock) {
  const when = which === '' ? 'bare' : which === 'นี้' ? 'this' : which === 'หน้า' ? 'next' : 'past';
  return readWeekday(weekdays.indexOf(weekday.replace('บดี', '')), when, clock);
}

function named({ date, month: name = '', number: given, year }: Groups, { day }: Clock) {
  const plain = name.replaceAll('.', '');
  const known = Math.max(
    months.indexOf(name),
    short.findIndex((one) => one.replaceAll('.', '') === plain),
  );
  const monthOf = given ? Number(given) - 1 : known;
  if (monthOf < 0 || monthOf > 11) return null;
  return found(dateNear(day, Number(date), monthOf, year ? readYear(year, 'buddhist') : undefined));
}

function spanned({ count: said, unit: name = '' }: Groups, clock: Clock) {
  const kind = units[name];
  return kind ? readSpan(numberOf(said), kind, clock) : null;
}
