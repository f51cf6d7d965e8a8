import { useText } from './text.ts';
import type { Group } from './types.ts';

/** What a group is called: by a person, or by its own words. */
export function useGroupName(): (group: Pick<Group, 'name' | 'words'>) => string {
  const say = useText();
  return ({ name, words }) => name ?? (words.join(' · ') || say('groups.nameless'));
}
