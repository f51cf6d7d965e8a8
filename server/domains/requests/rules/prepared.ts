import { languages } from '../../../kernel/language.ts';
import type { Act } from './acts.ts';
import { unknownPlaceholders } from './placeholders.ts';
import type { Words } from './words.ts';

/** Whose prepared words or acts are: mine, those of a team, or everybody's. */
export type Keeping = { ownerId: string; isShared: boolean; teamId: string | null };

/** Who looks for them: a member with their teams; programs and leaders look at everything that is shared. */
export type Looking = { memberId: string | null; teamIds: readonly string[]; seesAllTeams: boolean };

/** Whether they are offered to somebody: one's own always, shared ones of no team or of one's own. */
export function isOffered(kept: Keeping, who: Looking): boolean {
  if (kept.ownerId === who.memberId) return true;
  if (!kept.isShared) return false;
  return kept.teamId === null || who.seesAllTeams || who.teamIds.includes(kept.teamId);
}

/** Placeholders in words that nobody knows. */
export function unknownInWords(text: Words): string[] {
  return [...new Set(languages.flatMap((language) => unknownPlaceholders(text[language])))];
}

/** The same in all that acts write. */
export function unknownInActs(acts: readonly Act[]): string[] {
  const found = acts.flatMap((one) => {
    if (one.do === 'write-reply') return unknownInWords(one.text);
    return one.do === 'write-note' ? unknownPlaceholders(one.text) : [];
  });
  return [...new Set(found)];
}
