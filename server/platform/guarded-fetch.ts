import { Problem } from '../kernel/problem.ts';
import { guardedCall, type Limits } from './guarded-call.ts';

/**
 * Reads a public http(s) address for somebody who is not trusted, under the guard of every outgoing call.
 * @throws Problem 400 `address-refused`, 502 `address-unreachable`.
 */
export async function guardedFetch(
  address: string,
  limits: Limits,
): Promise<{ type: string; content: Buffer }> {
  const { status, type, content } = await guardedCall(address, { headers: { accept: 'image/*' } }, limits);
  if (status !== 200) throw new Problem(502, 'address-unreachable');
  return { type, content };
}
