import { guardedCall, type Limits } from './guarded-call.ts';

/**
 * Posts bytes to a public https address that a stranger named, under the same guard as `guardedFetch`, and gives
 * the status of the answer. @throws Problem 400 `address-refused`, 502 `address-unreachable`.
 */
export async function guardedPost(
  address: string,
  given: { headers: Record<string, string>; body: Uint8Array },
  limits: Limits,
): Promise<number> {
  const { status } = await guardedCall(address, { ...given, method: 'POST', secure: true }, limits);
  return status;
}
