import { expect, test } from 'vitest';
import { maskContacts } from './masked-contacts.ts';

test.each([
  ['rina@honest.example', 'r•••@•••.example'],
  ['rina@toko.co.id.', 'r•••@•••.id'],
  ['?mail=rina%40honest.example&b=1', '?mail=r•••@•••.example&b=1'],
  ['rina&#64;honest.example', 'r•••@•••.example'],
  ['ri\u00adna＠honest.example', 'ri\u00adn•••@•••.example'],
  ['<b>rina</b>@honest.example', '<b>r•••@•••.example'],
  ['Telepon +62 812 3456 7890 ya', 'Telepon ••••90 ya'],
  ['6281234567890', '••••90'],
  ['(021) 555-1234', '••••34'],
  ['๐๘๑-๒๓๔-๕๖๗๘', '••••๗๘'],
  ['https://wa.me/6281234567890?text=a', 'https://wa.me/••••'],
  ['<a href="tel:+62812345">', '<a href="tel:••••">'],
])('%s is shown as %s', (text, shown) => {
  expect(maskContacts(text)).toBe(shown);
});

test.each([
  'Pesanan 20261125-0001 tiba 2026-11-25',
  '01900000-0000-7000-8000-000000000001',
  '2026-11-25T00:00:00.000Z',
  'Rp 1.250.000, jam 10:00, 01/02/2026',
  'Halo @sari, buka jam 09.00',
])('%s names nobody', (text) => {
  expect(maskContacts(text)).toBe(text);
});
