import { REPLY_LANGUAGES } from '../languages/index.ts';

type HeaderKind = 'from' | 'sent' | 'to' | 'subject';
const KINDS: HeaderKind[] = ['from', 'sent', 'to', 'subject'];
const LONGEST_BLOCK = 40;

const PATTERNS: [HeaderKind, RegExp][] = KINDS.map((kind) => [kind, pattern(kind)]);

/**
 * How many lines from `at` on are the copied header of a mail ("From: … / Sent: … / Subject: …"); 0 when none.
 * A form that says "From: Jakarta, To: Bandung, Date: 5 May" is no mail header: an address or a subject is needed.
 */
export function headerBlockAt(lines: string[], at: number, isAnnounced: boolean): number {
  const first = kindOf(lines[at] ?? '');
  if (first === null || (first === 'to' && !isAnnounced)) return 0;
  const seen = new Set<HeaderKind>();
  let last = at;
  let hasAddress = false;
  for (let line = at; line < lines.length && line < at + LONGEST_BLOCK; line += 1) {
    const words = lines[line] ?? '';
    if (words.trim() === '') {
      if (kindOf(lines[line + 1] ?? '') === null) break;
      continue;
    }
    const kind = kindOf(words);
    if (kind === null && line > last + 3) break;
    if (kind === null) continue;
    if (kind === 'from' && seen.has('from') && seen.size > 2) break;
    seen.add(kind);
    hasAddress ||= /@/.test(words) || /@/.test(lines[line + 1] ?? '');
    last = line;
  }
  const isMail = seen.size >= 3 && seen.has('from') && (seen.has('subject') || hasAddress);
  const isShort = seen.size >= 2 && seen.has('from') && (isAnnounced || (seen.has('subject') && hasAddress));
  return isMail || isShort ? last - at + 1 : 0;
}

/** Which field of a mail header a line is, in any language. */
export function kindOf(line: string): HeaderKind | null {
  if (line.length > 1_000) return null;
  for (const [kind, pattern] of PATTERNS) if (pattern.test(line)) return kind;
  return null;
}

/** Words of several languages clash ("De", "A", "Da"): the colon and the neighbours decide. */
function pattern(kind: HeaderKind): RegExp {
  const words = REPLY_LANGUAGES.flatMap((language) => language[kind]);
  return new RegExp(`^[\\s>*_|]{0,12}(?:${words.join('|')})\\*{0,2}\\s{0,2}[:：]\\*{0,2}(?:\\s|\\S)`, 'iu');
}
