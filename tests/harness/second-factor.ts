import { setTimeout } from 'node:timers/promises';
import { codeAt, stepOf } from '../../server/domains/access/factors/totp.ts';
import type { Answer, Call } from './http.ts';

type Doors = { call(method: string, path: string, given?: Call): Promise<Answer> };

/** Turns the second factor of a signed-in person on, as their app would; its secret and the recovery codes. */
export async function turnOnSecondFactor({ call }: Doors, cookie: string) {
  const begun = await call('POST', '/api/v1/me/sign-in/second-factor', { cookie });
  const secret = String(begun.json.secret);
  const code = codeAt(secret, stepOf(new Date()) - 1);
  const on = await call('PUT', '/api/v1/me/sign-in/second-factor', { cookie, json: { code } });
  if (on.status !== 200) throw new Error(`The second factor could not be turned on: ${on.text}`);
  return { secret, recoveryCodes: on.json.recoveryCodes as string[] };
}

/** The code that the app shows now, as long as it shows it. Each works once; the one of turning on was the step before. */
export const codeNow = (secret: string, off = 0) => codeAt(secret, stepOf(new Date()) + off);

/**
 * Waits until the code that the app shows stays for a while yet, as a person does who sees it about to change: a page
 * takes its time between the typing and the answer, and a code counts no longer than it is shown.
 * @param seconds how long it has to stay; a call without a page needs less.
 */
export async function waitForFreshCode(seconds = 15): Promise<void> {
  while (stepOf(new Date()) !== stepOf(new Date(Date.now() + seconds * 1000))) await setTimeout(100);
}
