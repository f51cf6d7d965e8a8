import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, wallClock } from './calendar/zone.ts';
import { findInAnyLanguage, findPromiseDates } from './find-promise-dates.ts';

/** A Wednesday morning, 9:30 in Jakarta. */
const now = new Date('2026-11-25T02:30:00Z');
const zone = 'Asia/Jakarta';

function answer(text: string, language: string, at = now): string | null {
  const [first] = findPromiseDates({ text, language, now: at, zone });
  if (!first) return null;
  if (first.precision === 'date') return first.date;
  const { day, minute } = wallClock(first.dueAt, zone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dateOf(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

test.each([
  ['by Friday 5pm', '2026-11-27 17:00'],
  ['We will call on Wednesday.', '2026-12-02'],
  ['We will call on Wednesday at 4 pm.', '2026-11-25 16:00'],
  ['We will call next Friday.', '2026-12-04'],
  ['We will call on Tuesday of next week.', '2026-12-01'],
  ['We will send it on 5 January.', '2027-01-05'],
  ['We will send it on 28/11.', '2026-11-28'],
  ['We will send it on 11/28.', '2026-11-28'],
  ['We will send it on 31 February.', null],
  ['We will answer within a couple of days.', null],
  ['We will answer by 8.', '2026-11-26 08:00'],
  ['We will answer tomorrow at 3 in the afternoon.', '2026-11-26 15:00'],
  ['We will answer by 12 a.m. tomorrow.', '2026-11-26 00:00'],
  ['You can expect it by the end of November.', '2026-11-30'],
  ['It will arrive in two weeks.', '2026-12-09'],
  ['We will be there on Sat, 28 Nov, at 10:30.', '2026-11-28 10:30'],
  ['It will be ready the day after tomorrow.', '2026-11-27'],
  ['We aim to reply by COB Friday.', '2026-11-27'],
  ['We will reply by the end of the day on Friday.', '2026-11-27'],
  ['We will reply by COB.', '2026-11-25'],
  ['I will let you know in half an hour.', '2026-11-25 10:00'],
  ['We will get it to you within 48h.', '2026-11-27 09:30'],
  ['Tomorrow at 3 pm, we will call you.', '2026-11-26 15:00'],
  ['On Monday, the shop was closed.', null],
])('in English %s is %s', (text, due) => {
  expect(answer(text, 'en')).toBe(due);
});

test.each([
  ['besok sore', '2026-11-26 18:00'],
  ['Besok jam 3 sore, kami telepon Ibu.', '2026-11-26 15:00'],
  ['Kami kirim besok jam setengah lima sore.', '2026-11-26 16:30'],
  ['Kami telepon jam setengah 5 sore.', '2026-11-25 16:30'],
  ['Kami telepon jam 12 malam.', '2026-11-26 00:00'],
  ['Kami kirim hari Minggu pagi.', '2026-11-29 11:00'],
  ['Kami kirim tanggal 20.', '2026-12-20'],
  ['Kami kirim 28/11/2026.', '2026-11-28'],
  ['Kami selesaikan dalam seminggu.', '2026-12-02'],
  ['Kami selesaikan 2 hari lagi.', '2026-11-27'],
  ['Kami balas maksimal 2x24 jam.', '2026-11-27 09:30'],
  ['Kami kirim bulan depan.', '2026-12-31'],
])('in Indonesian %s is %s', (text, due) => {
  expect(answer(text, 'id')).toBe(due);
});

test.each([
  ['ภายในวันศุกร์', '2026-11-27'],
  ['พรุ่งนี้บ่าย 3 โมง เราจะโทรกลับ', '2026-11-26 15:00'],
  ['วันศุกร์ ร้านหยุดค่ะ', null],
  ['เราจะโทรกลับตอนสองทุ่มค่ะ', '2026-11-25 20:00'],
  ['เราจะส่งวันที่ ๒๘ พฤศจิกายน ๒๕๖๙', '2026-11-28'],
  ['เราจะส่งวันที่ 28/11/69', '2026-11-28'],
  ['เราจะส่งภายในวันที่ 1 ธ.ค. นี้', '2026-12-01'],
  ['เราจะโทรหาบ่ายโมงครึ่ง', '2026-11-25 13:30'],
  ['เราจะส่งให้ภายในเที่ยงคืนวันนี้', '2026-11-26 00:00'],
  ['จะแจ้งให้ทราบภายในสัปดาห์นี้ค่ะ', '2026-11-27'],
  ['เราจะแก้ไขให้เสร็จภายในเดือนหน้า', '2026-12-31'],
])('in Thai %s is %s', (text, due) => {
  expect(answer(text, 'th')).toBe(due);
});

test('what is quoted from the customer is not promised, what follows is', () => {
  const text = '> I need it by Thursday\nWe will send it on Friday.';
  expect(answer(text, 'en')).toBe('2026-11-27');
});

test('the words are those that said it, with where they stand', () => {
  const text = 'Halo Ibu. Kami kirim paling lambat Jumat sore. Salam';
  const [found] = findPromiseDates({ text, language: 'id', now, zone });
  expect(found?.words).toBe('paling lambat Jumat sore');
  expect(text.slice(found?.start, found?.end)).toBe(found?.words);
});

test('a language that is not known, or not the one that was said', () => {
  expect(answer('bis Freitag', 'de')).toBeNull();
  const any = (text: string, language: string) =>
    findInAnyLanguage({ text, language, now, zone }).map((one) => one.date);
  expect(any('Kami kirim besok.', 'en')).toEqual(['2026-11-26']);
  expect(any('เราจะส่งพรุ่งนี้', 'en')).toEqual(['2026-11-26']);
  expect(any('Terima kasih.', 'id')).toEqual([]);
});

const zones = fc.constantFrom('Asia/Jakarta', 'America/New_York', 'Pacific/Auckland', 'UTC');
const moments = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });

test('whatever the time and the zone, tomorrow is the day after today and ends with it', () => {
  fc.assert(
    fc.property(moments, zones, (at, place) => {
      const asked = { text: 'We will send it tomorrow.', language: 'en', now: at, zone: place };
      const [found] = findPromiseDates(asked);
      const today = wallClock(at, place).day;
      expect(found?.date).toBe(dateOf(today + 1));
      expect(found && wallClock(found.dueAt, place)).toEqual({ day: today + 1, minute: 1439 });
    }),
  );
});

test('whatever is written, what is found lies ahead and in the text', () => {
  const pieces = [
    'besok',
    'Jumat',
    'by Friday',
    '5pm',
    'akan',
    'will',
    'ภายใน',
    'วันศุกร์',
    '12/13',
    ' ',
    '. ',
    '?',
    '30',
  ];
  const texts = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...pieces)).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'id', 'th'), moments, zones, (text, language, at, place) => {
      for (const one of findPromiseDates({ text, language, now: at, zone: place })) {
        expect(one.dueAt.getTime()).toBeGreaterThan(at.getTime());
        expect(text.slice(one.start, one.end).trim()).toBe(one.words);
      }
    }),
  );
});
