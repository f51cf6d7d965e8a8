import type { Authentication } from '../../schema.ts';

/** What a mail looks like from outside. */
export type Signs = {
  authentication: Pick<Authentication, 'spf' | 'dkim' | 'dmarc' | 'alignedDomain'>;
  isBlocked: boolean;
  /** A filter on the way marked it (`X-Spam-Flag: YES`). */
  isFlagged: boolean;
  hasMessageId: boolean;
  hasDate: boolean;
  subject: string;
  text: string;
  /** Kinds of attached files, by their names' endings in small letters. */
  endings: string[];
};

/** From this score on, of 100, a mail goes to the spam folder, where people can take it out. */
export const spamFrom = 60;

/** Programs that run when they are opened: nobody sends them to a help desk. */
const programs = new Set([
  'exe',
  'scr',
  'pif',
  'com',
  'bat',
  'cmd',
  'vbs',
  'js',
  'jse',
  'wsf',
  'hta',
  'lnk',
  'iso',
]);

const offers =
  /\b(viagra|cialis|casino|lottery|jackpot|crypto giveaway|seo services|guest post|backlinks?|judi online|slot gacor|togel|pinjaman kilat)\b|สล็อต|คาสิโน|บาคาร่า|หวยออนไลน์/i;

/** How much a mail looks like spam, 0 to 100. Blocked senders always do. */
export function spamScore(signs: Signs): number {
  if (signs.isBlocked) return 100;
  const { authentication, subject, text } = signs;
  let score = 0;
  if (authentication.dmarc === 'fail') score += 35;
  else if (authentication.spf === 'fail' && !authentication.alignedDomain) score += 20;
  if (authentication.dkim === 'fail' && !authentication.alignedDomain) score += 5;
  if (signs.isFlagged) score += 40;
  if (!signs.hasMessageId) score += 10;
  if (!signs.hasDate) score += 5;
  if (signs.endings.some((ending) => programs.has(ending))) score += 40;
  if (offers.test(subject) || offers.test(text.slice(0, 20_000))) score += 30;
  if (isShouting(subject)) score += 10;
  if (countLinks(text) > 15) score += 10;
  return Math.min(100, score);
}

function isShouting(subject: string): boolean {
  const letters = subject.replace(/[^\p{L}]/gu, '');
  return letters.length >= 12 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

function countLinks(text: string): number {
  return text.slice(0, 50_000).split(/https?:\/\//i).length - 1;
}
