import { afterEach, expect, test } from 'vitest';
import { connectLive } from './connect.ts';

const real = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = real;
});

test.each([401, 403])(
  'a line that is refused with %d has everything asked anew: somebody may be out',
  async (status) => {
    globalThis.fetch = async () => new Response(null, { status });
    const stop = await new Promise<() => void>((refused) => {
      const end = connectLive({
        ...{ workspace: 'toko-rina', onEvent: () => {} },
        onReturn: () => refused(() => end()),
      });
    });
    expect(stop).toBeTypeOf('function');
    stop();
  },
);
