import { expect, test } from 'vitest';
import { isPublicAddress, parseAddress } from './public-internet.ts';

test.each([
  ...['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '192.0.1.1', '223.255.255.255'],
  ...['2606:4700::1111', '2a00:1450::8a', '2400:cb00::1', '2003::1'],
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ...['127.0.0.1', '0.0.0.0', '10.1.2.3', '169.254.169.254', '224.0.0.1', '255.255.255.255'],
  ...['::', '::1', '::7f00:1', '::ffff:127.0.0.1', '::ffff:0:7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::'],
  ...[
    'fe80::1',
    'fe80::1%eth0',
    '2606:4700::1111%eth0',
    'fc00::1',
    'ff02::1',
    '4000::1',
    '2001::1',
    '100::1',
  ],
  ...['example.com', '', '1', '127.1'],
])('%j is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  'http://a.example/',
  'https://a.example:8443/x?y#z',
  'HTTPS://8.8.8.8/',
  'http://[2606:4700::1]/',
])('%s may be called', (address) => {
  expect(parseAddress(address).protocol).toMatch(/^https?:$/);
});

test.each([
  ...[
    'http://localhost/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'http://db.localdomain.',
  ],
  ...['ftp://a.example/', 'http://rina@a.example/', 'http://', '//a.example/', 'a.example', ''],
])('%j may not', (address) => {
  expect(() => parseAddress(address)).toThrow(expect.objectContaining({ code: 'address-refused' }));
});
