import { and, count, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { Problem } from '../../../kernel/problem.ts';
import { database } from '../../../platform/database/open.ts';
import { secretBox } from '../../../platform/secrets/secret-box.ts';
import { countAttempt, forgetAttempts } from '../attempts.ts';
import { forgetFactorProofs } from '../sessions/session.ts';
import { newRecoveryCodes, takeRecoveryCode } from './recovery.ts';
import { recoveryCodes, secondFactors } from './schema.ts';
import { findCode, judgeCode, newTotpSecret, totpAddress } from './totp.ts';

/** Wrong codes of one account in a quarter of an hour: of a million codes one holds at a time. */
const allowance = { tries: 8, seconds: 900 };
const keyOf = (accountId: string) => `second-factor:${accountId}`;

/** Begins a second factor: a secret for the app, which counts once a code of it is shown. @throws 409 `second-factor-exists`. */
export async function beginSecondFactor(account: { id: string; email: string }, now: Date) {
  const secret = newTotpSecret();
  const sealedSecret = (await secretBox()).seal(secret, `second-factor ${account.id}`);
  const clock = { drift: 0, strayStep: null, strayOff: null };
  const fresh = { sealedSecret, confirmedAt: null, lastStep: null, ...clock, createdAt: now };
  const kept = await database()
    .owner.insert(secondFactors)
    .values({ accountId: account.id, ...fresh })
    .onConflictDoUpdate({
      target: secondFactors.accountId,
      set: fresh,
      setWhere: isNull(secondFactors.confirmedAt),
    })
    .returning({ id: secondFactors.accountId });
  if (kept.length === 0) throw new Problem(409, 'second-factor-exists');
  return { secret, address: totpAddress(secret, account.email) };
}

/** Ends the beginning: the first code is right, the factor counts, and there are recovery codes, shown once. */
export async function confirmSecondFactor(accountId: string, code: string, now: Date): Promise<string[]> {
  await countAttempt(keyOf(accountId), allowance, now);
  if (!(await useCode(accountId, code, now, false))) throw new Problem(403, 'code-wrong');
  await forgetAttempts(keyOf(accountId));
  return newRecoveryCodes(accountId, now);
}

/**
 * Shows the second factor: a code of the app or a recovery code, each at most once, whoever else tries it at once.
 * @throws Problem 403 `code-wrong`, 429 `rate-limited`.
 */
export async function showSecondFactor(accountId: string, given: string, now: Date): Promise<void> {
  await countAttempt(keyOf(accountId), allowance, now);
  const code = given.replace(/[\s-]/g, '');
  const isRight = /^\d{6}$/.test(code)
    ? await useCode(accountId, code, now, true)
    : await takeRecoveryCode(accountId, code, now);
  if (!isRight) throw new Problem(403, 'code-wrong');
  await forgetAttempts(keyOf(accountId));
}

/**
 * Uses a code: its step, and all before it, never work again. The row decides between callers at once. To turn the factor on,
 * by somebody who is signed in, a code a step early or late does too.
 */
async function useCode(accountId: string, code: string, now: Date, isConfirmed: boolean): Promise<boolean> {
  const { owner } = database();
  const state = isConfirmed ? isNotNull(secondFactors.confirmedAt) : isNull(secondFactors.confirmedAt);
  const mine = and(eq(secondFactors.accountId, accountId), state);
  const [row] = await owner.select().from(secondFactors).where(mine);
  if (!row) return false;
  const secret = (await secretBox()).open(row.sealedSecret, `second-factor ${accountId}`);
  const found = findCode(secret, code, now);
  if (!found) return false;
  const same = and(mine, eq(secondFactors.sealedSecret, row.sealedSecret));
  const verdict = isConfirmed ? judgeCode(found, row) : 'counts';
  if (verdict === 'stray') {
    await owner.update(secondFactors).set({ strayStep: found.step, strayOff: found.off }).where(same);
    return false;
  }
  const unused = or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, found.step));
  const used = await owner
    .update(secondFactors)
    .set({
      ...{ lastStep: found.step, strayStep: null, strayOff: null },
      ...(verdict === 'counts-anew' ? { drift: found.off } : {}),
      ...(isConfirmed ? {} : { confirmedAt: now }),
    })
    .where(and(same, unused))
    .returning({ id: secondFactors.accountId });
  return used.length > 0;
}

/** Takes the second factor and its recovery codes away. */
export async function removeSecondFactor(accountId: string): Promise<void> {
  await database().owner.transaction(async (tx) => {
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
    await tx.delete(secondFactors).where(eq(secondFactors.accountId, accountId));
  });
  await forgetFactorProofs(accountId);
}

/** Whether an account has a second factor, and how many recovery codes are left. */
export async function findSecondFactor(accountId: string): Promise<{ isOn: boolean; codesLeft: number }> {
  const { owner } = database();
  const on = and(eq(secondFactors.accountId, accountId), isNotNull(secondFactors.confirmedAt));
  const [row] = await owner.select({ id: secondFactors.accountId }).from(secondFactors).where(on);
  const unused = and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt));
  const [left] = await owner.select({ n: count() }).from(recoveryCodes).where(unused);
  return { isOn: row !== undefined, codesLeft: left?.n ?? 0 };
}
