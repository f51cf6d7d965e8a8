import { expect, test } from 'vitest';
import { useDatabase } from '../../tests/harness/database.ts';
import { openSignIn } from '../domains/access/index.ts';
import { buildApp } from './app.ts';

useDatabase();

async function answer(path: string) {
  await openSignIn('http://localhost:4000');
  const app = buildApp({ setupCode: { required: false, value: '' }, mailSendingConfigured: false });
  const got = await app.request(path);
  return {
    status: got.status,
    body: (await got.json()) as { code?: string; fields?: Record<string, string> },
  };
}

test('a misspelt parameter is refused by its name, on routes with and without parameters of their own', async () => {
  expect(await answer('/api/v1/setup?stat=open')).toMatchObject({
    status: 400,
    body: { code: 'input-invalid', fields: { stat: 'unrecognized_keys' } },
  });
  expect(await answer('/api/v1/requests?statuss=open')).toMatchObject({
    status: 400,
    body: { fields: { statuss: 'unrecognized_keys' } },
  });
  expect(await answer('/api/v1/requests/17?x=1')).toMatchObject({
    status: 400,
    body: { fields: { x: 'unrecognized_keys' } },
  });
});

test('a known parameter, and the workspace for streams, pass on to the next guard', async () => {
  expect(await answer('/api/v1/requests?status=open&status=solved')).toMatchObject({ status: 401 });
  expect(await answer('/api/v1/live?workspace=toko-rina')).toMatchObject({ status: 401 });
});
