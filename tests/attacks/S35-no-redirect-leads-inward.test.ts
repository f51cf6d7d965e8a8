import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { guardedAsk } from '../../server/platform/guarded-ask.ts';
import { guardedCall, useOutside } from '../../server/platform/guarded-call.ts';
import { guardedFetch } from '../../server/platform/guarded-fetch.ts';
import { guardedPost } from '../../server/platform/guarded-post.ts';
import { listenInside } from '../harness/inside-addresses.ts';
import { attack } from './attack.ts';

const limits = { bytes: 1000, milliseconds: 3000 };
const statuses = [300, 301, 302, 303, 304, 305, 307, 308];
type Listener = Awaited<ReturnType<typeof listenInside>>;
let inside: Listener;
let outer: Listener;
let status = 302;
let to = '';
beforeAll(async () => {
  inside = await listenInside();
  outer = await listenInside((_request, answer) =>
    status === 200
      ? answer
          .writeHead(200, { 'content-type': 'text/html' })
          .end(`<meta http-equiv=refresh content="0;url=${to}">`)
      : answer.writeHead(status, { location: to, refresh: `0;url=${to}` }).end(),
  );
  to = `http://127.0.0.1:${inside.port}/`;
});
afterAll(() => {
  inside.close();
  outer.close();
});
afterEach(() => useOutside());

/** The other server counts as outside; even this address of the inner one would then be allowed to a second call. */
const address = () => {
  useOutside({ mayCall: (ip) => ip === '127.0.0.1', mayBePlain: true });
  return `http://127.0.0.1:${outer.port}/`;
};
const failed = { code: 'address-unreachable', status: 502 };

attack(
  'S35',
  async () => {
    for (status of statuses)
      for (const goal of [
        '/',
        'http://127.0.0.1:5432/',
        'http://[::1]/',
        'file:///etc/passwd',
        '//169.254.169.254/',
      ]) {
        to = goal === '/' ? `http://127.0.0.1:${inside.port}/` : goal;
        const post = { headers: {}, body: Buffer.from('x') };
        await expect(guardedFetch(address(), limits)).rejects.toMatchObject(failed);
        await expect(guardedPost(address(), post, limits)).rejects.toMatchObject(failed);
        await expect(guardedAsk(address(), { method: 'POST', body: 'x' })).rejects.toMatchObject(failed);
        await expect(guardedCall(address(), {}, limits)).rejects.toMatchObject(failed);
      }
    expect(outer.seen.connects).toBe(statuses.length * 5 * 4);
    expect(inside.seen.connects).toBe(0);
  },
  'by status and by header, wherever it leads; the call has failed',
);

attack(
  'S35',
  async () => {
    status = 200;
    to = `http://127.0.0.1:${inside.port}/`;
    const { type, content } = await guardedFetch(address(), limits);
    expect([type, content.toString()]).toEqual(['text/html', expect.stringContaining('http-equiv=refresh')]);
    expect(inside.seen.connects).toBe(0);
  },
  'a page that asks to be refreshed elsewhere is bytes to us',
);
