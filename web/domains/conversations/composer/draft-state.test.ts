import { describe, expect, test } from 'vitest';
import { isGreeting } from '../../customers/greeting.ts';
import {
  addressesIn,
  filesOfDraft,
  isBlank,
  isWorthKeeping,
  kindOf,
  outgoingBody,
  withGreeting,
  writingOf,
} from './draft-state.ts';

const greeting = 'Selamat pagi, Ibu Rina.';

describe('a draft', () => {
  test.each([
    ['', true],
    ['<p></p>', true],
    ['<p> &nbsp; </p>', true],
    ['<p>Ya</p>', false],
    ['<p><img src="x"></p>', false],
  ])('%s is blank: %s', (html, blank) => {
    expect(isBlank(html)).toBe(blank);
  });

  test('that is our own greeting alone is not kept; one word more is', () => {
    expect(isWorthKeeping(`<p>${greeting}</p><p></p>`, greeting)).toBe(false);
    expect(isWorthKeeping(`<p>${greeting}</p><p>Baik</p>`, greeting)).toBe(true);
  });

  test('fills the composer as it was left', () => {
    const draft = {
      kind: 'note' as const,
      html: '<p>Cek stok</p>',
      cc: [{ address: 'adi@example.com', name: '' }],
      fileIds: ['f1'],
      version: 3,
    };
    expect(writingOf(draft)).toEqual({
      mode: 'note',
      html: '<p>Cek stok</p>',
      cc: ['adi@example.com'],
      to: [],
    });
    expect(filesOfDraft(draft).map((file) => file.id)).toEqual(['f1']);
    expect(writingOf(null)).toEqual({ mode: 'reply', html: '', cc: [], to: [] });
  });

  test('to be forwarded is a reply for the server', () => {
    expect([kindOf('reply'), kindOf('forward'), kindOf('note')]).toEqual(['reply', 'reply', 'note']);
  });
});

describe('the greeting', () => {
  test('takes the place of an earlier one', () => {
    const html = withGreeting(`<p>${greeting}</p><p>Baik.</p>`, 'เรียน คุณรินา', isGreeting);
    expect(html).toBe('<p>เรียน คุณรินา</p><p>Baik.</p>');
  });

  test('goes before words that are none', () => {
    expect(withGreeting('<p>Baik.</p>', greeting, isGreeting)).toBe(`<p>${greeting}</p><p>Baik.</p>`);
  });

  test('leaves an empty line to write on, and no tag of a name is taken for one', () => {
    expect(withGreeting('', 'Hello <b>Rina</b>,', isGreeting)).toBe(
      '<p>Hello &lt;b&gt;Rina&lt;/b&gt;,</p><p></p>',
    );
  });
});

describe('addresses', () => {
  test.each([
    ['rina@example.com', ['rina@example.com']],
    ['Rina <rina@example.com>, adi@example.org;', ['rina@example.com', 'adi@example.org']],
    ['rina@example.com rina@example.com', ['rina@example.com']],
    ['support@localhost ', ['support@localhost']],
    ['rina', []],
    ['rina@', []],
  ])('in %s are %j', (text, found) => {
    expect(addressesIn(text)).toEqual(found);
  });
});

test('pictures inside the text go out by content id and stand among the files', () => {
  const id = '0198c0de-0000-7000-8000-000000000001';
  const { body, attachments } = outgoingBody(
    `<p>Lihat <img src="/api/v1/files/ws-1/${id}?until=1&amp;signature=x" alt="a"></p>`,
    ['f2'],
  );
  expect(body).toBe(`<p>Lihat <img src="cid:${id}@sapa" alt="a"></p>`);
  expect(attachments).toEqual([
    { fileId: 'f2', contentId: null },
    { fileId: id, contentId: `${id}@sapa` },
  ]);
});
