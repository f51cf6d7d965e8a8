import { expect, test } from 'vitest';
import { type AnswerKind, answerKinds, kindOf } from './headers.ts';

test.each<[string, string, AnswerKind]>([
  ['/api/v1/requests', 'application/json', 'data'],
  ['/api/v1/requests', 'application/problem+json; charset=utf-8', 'data'],
  ['/api/v1/live', 'text/event-stream', 'data'],
  ['/api/v1/session', '', 'data'],
  ['/health/live', 'application/json; charset=UTF-8', 'data'],
  ['/api/v1/files/a/b', 'image/png', 'bytes'],
  ['/api/v1/customers.csv', 'text/csv; charset=utf-8', 'bytes'],
  ['/api/v1/anything', 'text/html', 'bytes'],
  ['/api/v1/anything', 'application/jsonp', 'bytes'],
  ['/', 'text/html; charset=UTF-8', 'page'],
  ['/w/toko-rina/requests/1', 'text/html', 'page'],
  ['/assets/page.html', 'text/html', 'page'],
  ['/assets/main-1a2b.js', 'text/javascript; charset=utf-8', 'built-file'],
  ['/assets/gone.js', 'application/problem+json', 'data'],
  ['/icon.svg', 'image/svg+xml', 'shared-file'],
  ['/r/abc', 'text/html; charset=UTF-8', 'customer-page'],
  ['/r/abc/answer', '', 'customer-page'],
  ['/r/style/page.css', 'text/css', 'shared-file'],
  ['/w/x', 'application/problem+json', 'data'],
  ['/help/toko-rina', '', 'help-page'],
  ['/help/toko-rina/id', 'text/html; charset=utf-8', 'help-page'],
  ['/help/toko-rina/id/articles/melacak-paket', 'text/html; charset=utf-8', 'help-page'],
  ['/help/toko-rina/sitemap.xml', 'application/xml; charset=utf-8', 'help-page'],
  ['/help/toko-rina/id/articles/melacak-paket/feedback', '', 'own-help-page'],
  ['/help/toko-rina/id/search', 'text/html; charset=utf-8', 'own-help-page'],
  ['/help/toko-rina/id/requests/1', 'text/html; charset=utf-8', 'own-help-page'],
  ['/help/toko-rina/enter/abc', 'text/html; charset=utf-8', 'own-help-page'],
  ['/help/toko-rina/id/suggestions', 'application/json', 'data'],
  ['/help-files/help-0123456789.css', 'text/css; charset=utf-8', 'built-file'],
  ['/widget.js', 'text/javascript; charset=utf-8', 'embedded-entry'],
  ['/form.js', 'text/javascript; charset=utf-8', 'embedded-entry'],
  ['/embedded-form/toko-rina/id', 'text/html; charset=utf-8', 'data'],
  ['/widget/panel-1a2b.js', 'text/javascript; charset=utf-8', 'embedded-file'],
  ['/widget/gone.js', 'application/problem+json', 'data'],
  ['/widget-test/abc', 'text/html; charset=UTF-8', 'page'],
  ['/api/v1/chat-files/a/b', 'image/png', 'embedded-bytes'],
  ['/api/v1/chat/abc/talk', 'application/json', 'data'],
])('%s as %j is %s', (path, type, kind) => {
  expect(kindOf(path, type)).toBe(kind);
});

test.each(Object.entries(answerKinds))(
  '%s allows no style and no script in a page itself',
  (_kind, rules) => {
    const policy = rules.policy.join('; ');
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/base-uri 'none'.*frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe|\*|https?:|script-src (?!'self'(;|$))/);
  },
);

test('whoever the cookie of a help centre names gets pages that nobody keeps', () => {
  expect(kindOf('/help/toko-rina/id', 'text/html', true)).toBe('own-help-page');
});

test('what may stay in a cache is only what the program was built with, and what anybody may read', () => {
  const kept = Object.entries(answerKinds).filter(([, { cache }]) => cache !== 'no-store');
  expect(kept.map(([kind]) => kind)).toEqual([
    ...['help-page', 'built-file', 'shared-file', 'embedded-entry', 'embedded-file'],
  ]);
});
