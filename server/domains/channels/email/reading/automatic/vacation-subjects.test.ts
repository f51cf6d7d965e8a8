import { expect, test } from 'vitest';
import { VACATION_SUBJECTS } from './vacation-subjects.ts';

const isVacation = (subject: string) => VACATION_SUBJECTS.some((pattern) => pattern.test(subject));

test.each([
  'Automatic reply: Paket',
  'Autoreply',
  'Auto-Response: thanks',
  'Out of Office: until Monday',
  'Re: Out of the office',
  'Vacation reply',
  'Balasan otomatis: Paket',
  'Jawaban Otomatis',
  'Sedang cuti sampai Senin',
  'Cuti Lebaran',
  'ตอบกลับอัตโนมัติ: พัสดุ',
  'การตอบกลับอัตโนมัติ',
  'ไม่อยู่ที่ทำงาน',
  'Abwesenheitsnotiz',
  'Réponse automatique : absence',
  'Respuesta automática',
  'Automatisch antwoord: afwezig',
  '自动回复: 你好',
])('hears a machine in %j', (subject) => {
  expect(isVacation(subject)).toBe(true);
});

test.each([
  'My automatic gate does not open',
  'Office chair: out of stock?',
  'Question about vacation tickets',
  'Pengajuan cuti saya',
  'Paket',
  'Balasan untuk Sari',
  'พัสดุไม่อยู่ที่ร้าน',
  '',
])('hears a person in %j', (subject) => {
  expect(isVacation(subject)).toBe(false);
});
