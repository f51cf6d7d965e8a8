import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { newSecret } from '../../server/kernel/ids.ts';
import { attack } from './attack.ts';

const root = join(import.meta.dirname, '..', '..');

attack('S50', () => {
  const seen = new Set<string>();
  for (let n = 0; n < 1_000_000; n += 1) seen.add(newSecret(128));
  expect(seen.size).toBe(1_000_000);
  for (const bits of [128, 192, 256])
    expect(Buffer.from(newSecret(bits), 'base64url').length * 8).toBeGreaterThanOrEqual(bits);
  expect(() => newSecret(64)).toThrow(RangeError);
});

/**
 * Chance that is no secret (when to try again or to connect anew), a fingerprint that names a mail as mail programs do, and
 * the greeting of a web socket, which its standard forms with SHA-1 (RFC 6455).
 */
const harmless = [
  'server/domains/channels/email/imap/watch-mailbox.ts',
  'server/domains/channels/email/reading/parts/digest.ts',
  'server/platform/database/open.ts',
  'server/platform/database/transaction.ts',
  'server/platform/socket/open-socket.ts',
];

attack(
  'S50',
  () => {
    const files = globSync('server/**/*.ts', { cwd: root }).filter((name) => !name.endsWith('.test.ts'));
    expect(files.length).toBeGreaterThan(300);
    const guessable = /Math\.random|createHash\(['"](md5|sha1)|pseudoRandomBytes/;
    const found = files.filter((name) => guessable.test(readFileSync(join(root, name), 'utf8')));
    expect(found.filter((name) => !harmless.includes(name))).toEqual([]);
    const made = files.filter((name) =>
      /(secret|token|code)\w*\s*=\s*[^;\n]*(Date\.now|getTime|newId\()/i.test(
        readFileSync(join(root, name), 'utf8'),
      ),
    );
    expect(made).toEqual([]);
  },
  'and no source of the program makes a secret of the clock or of weak chance',
);
