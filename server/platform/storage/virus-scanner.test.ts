import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eicar, startTestScanner, type TestScanner } from '../../../tests/harness/virus-scanner.ts';
import { scanner, useScanner } from './virus-scanner.ts';

let clamd: TestScanner;
beforeAll(async () => {
  clamd = await startTestScanner();
  useScanner(clamd.socket);
});
afterAll(async () => {
  useScanner(null);
  await clamd.close();
});

async function* parts(...given: Uint8Array[]) {
  yield* given;
}
const scan = (...given: Uint8Array[]) => scanner()?.(parts(...given));

test('what holds no virus is clean, whatever its size and its pieces', async () => {
  expect(await scan()).toBeNull();
  expect(await scan(Buffer.from('resi'), new Uint8Array(), Buffer.from('JNE 123'))).toBeNull();
  expect(await scan(randomBytes(3_000_000))).toBeNull();
  expect(clamd.looked).toBe(3);
});

test('a virus is named, also when it comes in two pieces', async () => {
  expect(await scan(eicar)).toBe('Eicar-Test-Signature');
  expect(await scan(Buffer.from('before '), eicar.subarray(0, 30), eicar.subarray(30))).toBe(
    'Eicar-Test-Signature',
  );
});

test('a scanner that is away or will not look is no verdict', async () => {
  const away = { status: 503, code: 'scanner-unreachable' };
  await expect(scan(...Array.from({ length: 9 }, () => Buffer.alloc(1_000_000)))).rejects.toMatchObject(away);
  await clamd.close();
  await expect(scan(eicar)).rejects.toMatchObject(away);
});

test('without a setting nothing is scanned', () => {
  useScanner(null);
  expect(scanner()).toBeNull();
});
