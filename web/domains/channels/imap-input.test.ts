import { expect, test } from 'vitest';
import { imapOf } from './imap-input.ts';

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

test('the settings are read trimmed, the password as it is', () => {
  const settings = imapOf(
    form({ host: ' imap.example.com ', port: '993', user: 'rina ', password: ' geheim ' }),
    true,
  );
  expect(settings).toEqual({
    host: 'imap.example.com',
    port: 993,
    secure: true,
    user: 'rina',
    password: ' geheim ',
  });
});

test('without a password the present one stays', () => {
  expect(imapOf(form({ host: 'h', port: '1143', user: 'u', password: '' }), false)).toEqual({
    host: 'h',
    port: 1143,
    secure: false,
    user: 'u',
  });
});

test('a port that is no number is the usual one', () => {
  expect(imapOf(form({ port: 'x' }), true).port).toBe(993);
  expect(imapOf(form({ port: '' }), false).port).toBe(143);
});
