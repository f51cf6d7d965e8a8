import { expect, test } from 'vitest';
import { isCard } from './card.ts';
import { findSecrets } from './find-secrets.ts';
import { hideInText, hideSecrets } from './hide-secrets.ts';

const found = (text: string) => findSecrets(text).map(({ value }) => value);

test.each([
  ['Kartu saya 4111 1111 1111 1111 ditolak', '4111 1111 1111 1111'],
  ['4111-1111-1111-1111', '4111-1111-1111-1111'],
  ['บัตร 5555555555554444 ค่ะ', '5555555555554444'],
  ['Amex 3782 822463 10005.', '3782 822463 10005'],
  ['JCB:3530111333300000', '3530111333300000'],
  ['UnionPay 6200000000000005', '6200000000000005'],
  ['Password: Rahasia123', 'Rahasia123'],
  ['kata sandi saya adalah Kopi#2026, tolong', 'Kopi#2026'],
  ['sandinya: kucinghitam', 'kucinghitam'],
  ['รหัสผ่านคือ Nok@1234 ค่ะ', 'Nok@1234'],
  ['รหัสผ่าน: somchai99', 'somchai99'],
  ['my password is "hunter2!" ok?', 'hunter2!'],
  ['Kode OTP: 482913', '482913'],
  ['รหัส OTP ของฉันคือ 77-12-05', '77-12-05'],
  ['482913 adalah OTP Anda', '482913'],
  ['CVV 123', '123'],
  ['PIN ATM saya 120394', '120394'],
  ['postgres://sapa:geheim1@db.example/toko', 'geheim1'],
  ['api_key = "9f86d081884c7d659a2f"', '9f86d081884c7d659a2f'],
])('%s holds %s', (text, value) => {
  expect(found(text)).toEqual([value]);
});

test.each([
  'Pesanan 4111111111111112 belum tiba',
  'NIK 3578014107900002 atas nama Rina',
  'IMEI 356938035643809',
  'Nomor resi JP4111111111111111',
  'Resi: 4111111111111111',
  'Telepon +62 812 3456 7890, 0812-3456-7890',
  'Jumlah Rp 4.111.111.111.111.111',
  'Kode promo 12345 tidak bisa dipakai',
  'Your verification code is 482913.',
  'Lupa kata sandi saya, mohon bantu',
  'Password saya salah terus',
  'Password: mohon dibantu reset ya',
  'ลืมรหัสผ่านค่ะ ช่วยหน่อย',
  'https://toko-rina.example/orders/01900000-0000-7000-8000-000000000001',
  'sk-loading-indicator-of-the-page',
  'Bearer responsibilities and Basic authentication',
  'Pesanan 48210: OTP belum masuk',
  'OTP tidak masuk untuk pesanan 48210',
  'No OTP came for order 48210',
  'Tiba 2026-11-25 14:00, 20261125-0001',
])('%s holds none', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['4111111111111111', true],
  ['4111111111111112', false],
  ['4222222222222', false],
  ['0000000000000000', false],
  ['9999999999999995', false],
])('%s is a card: %s', (digits, is) => {
  expect(isCard(digits)).toBe(is);
});

test('a mark stands where the secret stood, and of a card its end stays', () => {
  expect(hideInText('Kartu 4111 1111 1111 1111, kata sandi: Kopi#2026!')).toBe(
    'Kartu ••••1111, kata sandi: ••••••••',
  );
});

test('in HTML tags may stand inside, links hold some, and all parts lose what one has', () => {
  const key = `ghp_${'a1B2'.repeat(9)}`;
  const { words, secrets } = hideSecrets({
    text: 'Kartu 4111 1111 1111 1111',
    html: `<p>Kartu 4111 <b>1111</b>&nbsp;1111 1111 dan <a href="https://x.example/?k=${key}">ini</a></p>`,
    quotedText: null,
    quotedHtml: '<p>password:</p><p>Kopi#2026</p>',
  });
  expect(secrets.map(({ kind }) => kind)).toEqual(['card', 'key', 'password']);
  expect(JSON.stringify(words)).not.toMatch(/4111|ghp_|Kopi#/);
  expect(words.html).toContain('••••1111<b></b>');
  expect(words.html).toContain('href="https://x.example/?k=••••••••"');
});

test.each([
  'password: '.repeat(100_000),
  '-----BEGIN PRIVATE KEY-----'.repeat(40_000),
  '4111 '.repeat(200_000),
  Array.from({ length: 20_000 }, (_, n) => `sandi: Kopi#${n}\n`).join(''),
])(
  'a text that is made to keep the search busy ends, and its secrets are hidden all the same (%#)',
  (text) => {
    const { words } = hideSecrets({ text, html: `<p>${text}</p>` });
    expect(words.text.slice(0, 1000)).not.toMatch(/Kopi#\d/);
    expect(words.html ?? '').not.toMatch(/Kopi#\d/);
  },
);

test('words without a secret are the very same', () => {
  const words = { text: 'Di mana paket saya?', html: '<p>Di mana paket saya?</p>' };
  expect(hideSecrets(words).words).toBe(words);
});
