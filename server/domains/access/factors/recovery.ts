import { randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { sha256 } from '../../../kernel/ids.ts';
import { database } from '../../../platform/database/open.ts';
import { recoveryCodes } from './schema.ts';
import { base32 } from './totp.ts';

const howMany = 10;

/** Ten new recovery codes of 120 bits; the old ones end. They are shown once, only their hashes are kept. */
export async function newRecoveryCodes(accountId: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: howMany }, () => base32(randomBytes(15)).toLowerCase());
  await database().owner.transaction(async (tx) => {
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
    const rows = codes.map((code) => ({ accountId, hash: sha256(code), createdAt: now }));
    await tx.insert(recoveryCodes).values(rows);
  });
  return codes.map((code) => (code.match(/.{6}/g) ?? []).join('-'));
}

/** Uses a recovery code up. Of any number of callers at once exactly one succeeds. */
export async function takeRecoveryCode(accountId: string, code: string, now: Date): Promise<boolean> {
  const unused = and(
    eq(recoveryCodes.accountId, accountId),
    eq(recoveryCodes.hash, sha256(code.toLowerCase())),
    isNull(recoveryCodes.usedAt),
  );
  const used = await database()
    .owner.update(recoveryCodes)
    .set({ usedAt: now })
    .where(unused)
    .returning({ hash: recoveryCodes.hash });
  return used.length > 0;
}
