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
    { secure: true, auth: 'password' },
  );
  expect(settings).toEqual({
    host: 'imap.example.com',
    port: 993,
    secure: true,
    user: 'rina',
    auth: 'password',
    password: ' geheim ',
  });
});

test('without a password the present one stays', () => {
  expect(
    imapOf(form({ host: 'h', port: '1143', user: 'u', password: '' }), { secure: false, auth: 'password' }),
  ).toEqual({
    host: 'h',
    port: 1143,
    secure: false,
    user: 'u',
    auth: 'password',
  });
});

test('a port that is no number is the usual one', () => {
  expect(imapOf(form({ port: 'x' }), { secure: true, auth: 'password' }).port).toBe(993);
  expect(imapOf(form({ port: '' }), { secure: false, auth: 'password' }).port).toBe(143);
});

test('a token goes with the app that it was given to, and nothing goes without one', () => {
  const app = { host: 'h', port: '993', user: 'u', clientId: ' app ', clientSecret: '', tenant: 'toko' };
  const microsoft = { secure: true, auth: 'oauth-microsoft' } as const;
  const { password, auth } = imapOf(form({ ...app, refreshToken: 'r' }), microsoft);
  expect(auth).toBe('oauth-microsoft');
  expect(JSON.parse(password ?? '')).toEqual({ refreshToken: 'r', clientId: 'app', tenant: 'toko' });
  expect(imapOf(form({ ...app, refreshToken: ' ' }), microsoft)).not.toHaveProperty('password');
});
