import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The seconds of a time step, and how many steps a clock may be off (RFC 6238). */
const stepSeconds = 30;
const offs = [0, -1, 1];
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new secret of 160 bits in base 32, as authenticator apps take it. */
export function newTotpSecret(): string {
  return base32(randomBytes(20));
}

/** Bytes in base 32 (RFC 4648), without padding. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

/** The code of six digits that an app shows at a time step. */
export function codeAt(secret: string, step: number): string {
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** The time step that a moment lies in. */
export function stepOf(now: Date): number {
  return Math.floor(now.getTime() / 1000 / stepSeconds);
}

/** A code that a secret has near a moment: its time step, and how many steps that lies from the step of the moment. */
export type FoundCode = { step: number; off: number };

/** Where a code stands around a moment, a step early or late at most; null when it is none of these. */
export function findCode(secret: string, code: string, now: Date): FoundCode | null {
  if (!/^\d{6}$/.test(code)) return null;
  const given = Buffer.from(code);
  for (const off of offs) {
    const step = stepOf(now) + off;
    if (timingSafeEqual(Buffer.from(codeAt(secret, step)), given)) return { step, off };
  }
  return null;
}

/** What is known of the clock that an app goes by: its steps before or behind ours, and the last code that did not fit. */
export type AppClock = { drift: number; strayStep: number | null; strayOff: number | null };

/**
 * Whether a code counts. It does for the thirty seconds in which its app shows it and no longer (ASVS 6.5.5), so that of an
 * app whose clock is right only the step of now does. Whose clock is off by a step shows it by two codes in a row, each in
 * time by the same clock: from then on that clock is theirs (RFC 6238, section 6).
 */
export function judgeCode({ step, off }: FoundCode, clock: AppClock): 'counts' | 'counts-anew' | 'stray' {
  if (off === clock.drift) return 'counts';
  return clock.strayOff === off && clock.strayStep === step - 1 ? 'counts-anew' : 'stray';
}

/** The address behind the picture that an authenticator app reads. */
export function totpAddress(secret: string, email: string, issuer = 'Sapa'): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(email)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}
