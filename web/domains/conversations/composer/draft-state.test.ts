import { describe, expect, test } from 'vitest';
import { isGreeting } from '../../customers/greeting.ts';
import {
  addressesIn,
  isBlank,
  isWorthKeeping,
  kindOf,
  outgoingBody,
  signed,
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
      files: [],
      version: 3,
    };
    expect(writingOf(draft)).toEqual({
      mode: 'note',
      html: '<p>Cek stok</p>',
      cc: ['adi@example.com'],
      to: [],
    });
    expect(writingOf(null)).toEqual({ mode: 'reply', html: '', cc: [], to: [] });
  });

  test('shows its pictures by links that still open', () => {
    const id = '0198c0de-0000-7000-8000-000000000001';
    const old = `/api/v1/files/ws-1/${id}?until=1&amp;signature=old`;
    const url = `/api/v1/files/ws-1/${id}?until=2&signature=new`;
    const file = { id, name: 'kain.png', type: 'image/png', size: 9, url };
    const draft = { kind: 'reply' as const, html: '', cc: [], fileIds: [id], files: [file], version: 1 };
    expect(writingOf({ ...draft, html: `<p><img alt="a" src="${old}"></p>` }).html).toBe(
      `<p><img alt="a" src="/api/v1/files/ws-1/${id}?until=2&amp;signature=new"></p>`,
    );
    expect(writingOf({ ...draft, html: '<img src="/other?x">' }).html).toBe('<img src="/other?x">');
  });

  test('to be forwarded is a reply for the server', () => {
    expect([kindOf('reply'), kindOf('forward'), kindOf('note')]).toEqual(['reply', 'reply', 'note']);
  });
});

describe('the signature', () => {
  const own = 'Salam hangat,\nSari <Toko Rina>';

  test('stands below the words of a reply, with its lines and no tag of a name', () => {
    expect(signed('<p>Baik.</p>', own, 'reply')).toBe(
      '<p>Baik.</p><p>Salam hangat,<br>Sari &lt;Toko Rina&gt;</p>',
    );
  });

  test('stands there once, also when the reply was taken back and sent again', () => {
    const plain = 'Salam,\nSari';
    const once = signed('<p>Baik.</p>', plain, 'reply');
    expect(signed(once, plain, 'reply')).toBe(once);
  });

  test('is not for notes, and nobody without one has an empty line', () => {
    expect(signed('<p>Cek</p>', own, 'note')).toBe('<p>Cek</p>');
    expect(signed('<p>Cek</p>', ' ', 'reply')).toBe('<p>Cek</p>');
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
