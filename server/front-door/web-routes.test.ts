import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerFailure } from '../platform/http/failure.ts';
import { setSafeHeaders } from '../platform/http/headers.ts';
import { newRouter } from '../platform/http/router.ts';
import { webRoutes } from './web-routes.ts';

const page = '<!doctype html><title>Sapa</title>';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sapa-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'assets', 'main-1a2b.js'), 'export {};');
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = async (path: string, from = folder) => {
  const app = newRouter();
  app.onError(answerFailure);
  app.use(setSafeHeaders);
  app.route('/', webRoutes(from));
  const answer = await app.request(path);
  return {
    status: answer.status,
    text: await answer.text(),
    cache: answer.headers.get('cache-control'),
    type: answer.headers.get('content-type') ?? '',
  };
};

test.each(['/', '/index.html', '/w/toko-rina/requests/12', '/what-is-not-there', '/w/ผู้ช่วย'])(
  '%s is answered with the one page, which a browser keeps nowhere',
  async (path) => {
    expect(await ask(path)).toMatchObject({ status: 200, text: page, cache: 'no-store' });
  },
);

test('a built file is kept for a year, and a missing one is missing, not a page', async () => {
  const built = await ask('/assets/main-1a2b.js');
  expect(built).toMatchObject({ status: 200, cache: 'public, max-age=31536000, immutable' });
  expect(built.type).toContain('javascript');
  for (const path of ['/assets/main-gone.js', '/assets/', '/assets/..%2f..%2fpackage.json'])
    expect(await ask(path)).toMatchObject({ status: 404, cache: 'no-store' });
});

test('files beside the page come as what they are', async () => {
  expect(await ask('/icon.svg')).toMatchObject({
    status: 200,
    type: expect.stringContaining('image/svg+xml'),
  });
});

test('without built pages it says how to get them', async () => {
  expect(await ask('/', join(folder, 'nowhere'))).toMatchObject({ status: 503 });
});
