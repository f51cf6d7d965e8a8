import { expect, test } from 'vitest';
import { readPoliteness } from './politeness.ts';

const markersOf = (text: string, language: 'en' | 'id' | 'th') => [
  ...new Set(readPoliteness(text, language).found.map(({ marker }) => marker)),
];

test.each([
  [
    'I really appreciate that you have done them. Thanks a lot.',
    'Gratitude Factuality 1st_person_start 2nd_person HASPOSITIVE',
  ],
  ['Nice work so far on your rewrite.', 'Deference 2nd_person HASPOSITIVE'],
  ['Hey, how are you doing these days?', 'Indirect(greeting) 2nd_person'],
  [
    'Sorry to bother you, but I need someone to work on this project.',
    'Apologizing 1st_person 2nd_person HASPOSITIVE HASNEGATIVE',
  ],
  ['Could you please elaborate more?', 'Please SUBJUNCTIVE 2nd_person'],
  ['Please do not remove warnings.', 'Please_start'],
  [
    'I suggest we start with the simplest case.',
    'Hedges HASHEDGE 1st_person_pl 1st_person_start HASPOSITIVE',
  ],
])('table 8b, ConvoKit: %s', (sentence, markers) => {
  expect(markersOf(sentence, 'en').sort()).toEqual(markers.split(' ').sort());
});

test('English: what stands at the beginning means something else', () => {
  expect(markersOf('What is your order number?', 'en')).toContain('Direct_question');
  expect(markersOf('But the parcel left.', 'en')).toContain('Direct_start');
  expect(markersOf('By the way, can you send it?', 'en')).toEqual(
    expect.arrayContaining(['Indirect(btw)', 'INDICATIVE']),
  );
  expect(markersOf('Good morning Rina', 'en')).not.toContain('Deference');
  expect(readPoliteness('Please send the number.', 'en').hints).toEqual([
    'no-greeting',
    'no-thanks',
    'order',
  ]);
});

test('Indonesian: a whole reply has no hints, a bare one has some', () => {
  const reply =
    'Selamat pagi Ibu Rina, mohon maaf atas keterlambatannya. Bolehkah kami minta nomor pesanan? Terima kasih.';
  expect(readPoliteness(reply, 'id').hints).toEqual([]);
  expect(markersOf(reply, 'id').sort()).toEqual([
    'address',
    'apology',
    'greeting',
    'request',
    'softener',
    'thanks',
  ]);
  expect(readPoliteness('Kamu kirim dulu buktinya.', 'id').hints).toEqual([
    'no-greeting',
    'no-thanks',
    'no-address',
    'informal-address',
  ]);
  expect(markersOf('Langkah berikutnya ada di bawah.', 'id')).toEqual([]);
});

test.each([
  ['ขออภัยด้วยนะค่ะ', 'na-kha'],
  ['ส่งวันนี้ได้ไหมค่ะ', 'question-kha'],
  ['ขอบคุณคะ', 'statement-kha'],
  ['สวัสดีค่ะ ส่งของแล้วครับ', 'mixed-particles'],
  ['ส่งของแล้ว', 'no-particle'],
])('Thai: %s', (text, hint) => expect(readPoliteness(text, 'th').hints).toContain(hint));

test('Thai: what is right is left alone, and words inside of words are none', () => {
  const reply = 'สวัสดีค่ะ คุณรินา ขออภัยในความล่าช้านะคะ รบกวนแจ้งเลขที่คำสั่งซื้อได้ไหมคะ ขอบคุณค่ะ';
  expect(readPoliteness(reply, 'th').hints).toEqual([]);
  expect(markersOf('เท่านั้น คะแนน คุณภาพ', 'th')).toEqual([]);
});

test('what was quoted, what is signed and nothing at all say nothing', () => {
  expect(markersOf('> Please help\nDone.\n-- \nThanks, Adi', 'en')).toEqual([]);
  expect(readPoliteness('  ', 'th').hints).toEqual([]);
  const [first] = readPoliteness('> alt\nThanks', 'en').found;
  expect(first).toEqual({ marker: 'Gratitude', words: 'Thanks', at: 6 });
});
