import { expect, onTestFinished } from 'vitest';
import type { Fetcher } from './api.ts';

/** Opens the live line with a session; resolves with the question whether it is over. */
export async function openStream(
  ask: Fetcher,
  { cookie, slug }: { cookie: string; slug: string },
): Promise<() => boolean> {
  const answer = await ask('/api/v1/live', { headers: { cookie, 'x-workspace': slug } });
  expect(answer.status).toBe(200);
  const reader = answer.body?.getReader();
  let over = false;
  const read = async (): Promise<void> => {
    const part = await reader?.read();
    if (part?.done === false) return read();
    over = true;
  };
  read().catch(() => undefined);
  onTestFinished(() => reader?.cancel().then(() => undefined));
  return () => over;
}
