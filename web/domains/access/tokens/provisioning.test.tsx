import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import type { Token } from './api.ts';
import { Provisioning } from './Provisioning.tsx';

const token = (more: Partial<Token>): Token => ({
  ...{ id: '1', name: 'Okta', scopes: ['team:write'], networks: [] },
  ...{ createdAt: '2026-11-20T02:00:00.000Z', lastUsedAt: null, ...more },
});
const page = (items: Token[], language: Language = 'en') =>
  shown(<Provisioning origin="https://help.toko.example" />, language, [
    [['tokens'], { items, rooms: [], nextCursor: null }],
  ]);

test.each<[Language, string, string]>([
  ['en', 'Last used on 25 Nov', 'Not used yet'],
  ['id', 'Terakhir dipakai pada 25 Nov', 'Belum pernah dipakai'],
  ['th', 'ใช้ล่าสุดเมื่อ 25 พ.ย.', 'ยังไม่เคยใช้'],
])(
  'in %s the address stands there, and each token of it says when it was last used',
  (language, used, unused) => {
    const html = page(
      [token({ lastUsedAt: '2026-11-25T03:00:00.000Z' }), token({ id: '2', name: 'Entra' })],
      language,
    );
    expect(html).toContain('value="https://help.toko.example/api/v1/scim/v2"');
    expect(wordsIn(html)).toContain(used);
    expect(wordsIn(html)).toContain(unused);
  },
);

test('tokens for other work are none of it', () => {
  const html = page([token({ name: 'Kasir', scopes: ['requests:read'] }), token({ id: '2', scopes: ['*'] })]);
  expect(wordsIn(html)).not.toContain('Kasir');
  expect(wordsIn(html)).toContain('No token for it yet');
});
