import { request as httpsRequest } from 'node:https';
import { Problem } from '../kernel/problem.ts';
import { checkedLookup, isPublicAddress, type Limits, parseAddress } from './guarded-fetch.ts';

/**
 * Posts bytes to a public https address that a stranger named, under the same guard as `guardedFetch`, and gives
 * the status of the answer. @throws Problem 400 `address-refused`, 502 `address-unreachable`.
 */
export async function guardedPost(
  address: string,
  { headers, body }: { headers: Record<string, string>; body: Uint8Array },
  limits: Limits,
): Promise<number> {
  const url = parseAddress(address, isPublicAddress);
  if (url.protocol !== 'https:') throw new Problem(400, 'address-refused');
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(limits.milliseconds);
    const lookup = checkedLookup(isPublicAddress);
    const call = httpsRequest(url, { method: 'POST', lookup, signal, headers, agent: false }, (answer) => {
      answer.destroy();
      resolve(answer.statusCode ?? 502);
    });
    call.once('error', (error) =>
      reject(error instanceof Problem ? error : new Problem(502, 'address-unreachable')),
    );
    call.end(body);
  });
}
