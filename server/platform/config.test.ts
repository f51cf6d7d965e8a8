import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ConfigError, isLoopback, publicUrl, readConfig } from './config.ts';

test('nothing needs to be set', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ port: 4000, host: '127.0.0.1', smtpPort: 2525, role: 'all', tls: null });
  expect(config.databaseUrl).toBeNull();
  expect(config.home.endsWith('/.sapa')).toBe(true);
  expect(config.backups).toEqual({ folder: join(config.home, 'backups'), daily: true });
  expect(config.first).toMatchObject({ company: null, language: 'en', apiToken: null });
});

test('an empty setting counts as not set', () => {
  expect(readConfig({ PORT: '', SMTP_URL: '', SAPA_DEMO: '' })).toMatchObject({ port: 4000, smtpUrl: null });
});

test('settings are read as they are named', () => {
  const config = readConfig({
    PORT: '8080',
    PUBLIC_URL: 'https://help.toko-rina.example/',
    TRUSTED_PROXIES: '10.0.0.1, 10.0.0.2,',
    DATABASE_POOLED: '1',
    SAPA_DEMO: 'siam-parcel',
    S3_URL: 'https://key:se%2Fcret@s3.ap-southeast-3.amazonaws.com/sapa',
    FILES_QUOTA: '0.5',
  });
  expect(config.port).toBe(8080);
  expect(publicUrl(config)).toBe('https://help.toko-rina.example');
  expect(config.trustedProxies).toEqual(['10.0.0.1', '10.0.0.2']);
  expect(config.databasePooled).toBe(true);
  expect(config.bucket).toMatchObject({ region: 'ap-southeast-3', secretAccessKey: 'se/cret' });
  expect(config.filesQuota).toBe(512 * 1024 * 1024);
  expect(config.first.demo).toBe('siam-parcel');
});

test.each([
  ['PORT', 'ninety'],
  ['PORT', '70000'],
  ['SMTP_URL', 'http://mail.example'],
  ['PUBLIC_URL', 'ftp://help.example'],
  ['S3_URL', 'https://s3.example/bucket'],
  ['S3_URL', 's3://key:secret@host'],
  ['FILES_QUOTA', 'plenty'],
  ['SAPA_ROLE', 'boss'],
  ['SAPA_DEMO', 'acme'],
  ['SAPA_API_TOKEN', 'short-secret'],
  ['SAPA_OWNER_PASSWORD', 'secret'],
  ['SAPA_OWNER_EMAIL', 'sari'],
])('a wrong %s stops the start, is named, and is not repeated', (name, value) => {
  const read = () => readConfig({ [name]: value });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(name);
  expect(read).not.toThrow(value);
});

test('several wrong settings are named at once', () => {
  expect(() => readConfig({ PORT: 'x', SAPA_ROLE: 'y' })).toThrow(/PORT.*SAPA_ROLE/s);
});

test('a certificate and its key are read from their files, and never one alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sapa-tls-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  writeFileSync(certificate, 'the certificate');
  writeFileSync(key, 'the key');
  const config = readConfig({ TLS_CERT: certificate, TLS_KEY: key });
  expect(config.tls).toEqual({ certificate: 'the certificate', key: 'the key' });
  expect(publicUrl(config)).toBe('https://localhost:4000');
  expect(() => readConfig({ TLS_CERT: certificate })).toThrow('together');
  expect(() => readConfig({ TLS_CERT: certificate, TLS_KEY: `${key}.lost` })).toThrow('cannot be read');
});

test.each([
  ['127.0.0.1', true],
  ['127.0.0.2', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.5', false],
])('%s is reached from this machine only: %s', (host, only) => {
  expect(isLoopback(host)).toBe(only);
});
