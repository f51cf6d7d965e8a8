import { useLanguage } from '../../../platform/messages/text.tsx';
import { useText } from '../text.ts';
import type { Content } from '../types.ts';
import { wordsIn } from '../words.ts';

/** How a way is called: the branch of a decision, or the answer of an approval. */
export function useWayWords({ steps }: Content): (from: string, way: string) => string {
  const say = useText();
  const language = useLanguage();
  return (from, way) => {
    const step = steps.find((one) => one.key === from);
    if (step?.kind !== 'decide')
      return say(way === 'declined' ? 'procedure.branch.declined' : 'procedure.branch.approved');
    const at = step.branches.findIndex((one) => one.key === way);
    const branch = step.branches[at];
    return (branch && wordsIn(branch.title, language)) || say('procedure.branch', { place: at + 1 });
  };
}
