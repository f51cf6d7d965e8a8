import { labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useText } from './text.ts';
import type { Kind, Suggested } from './types.ts';

/** Names things as the reader reads them: what is given, and what for. */
export function useGestureWords() {
  const say = useText();
  const language = useLanguage();
  return {
    nameOf: (names: Kind['names'] | null): string => (names ? labelIn(names, language) : '–'),
    occasionOf: ({ kind, occasionId }: Pick<Suggested, 'kind' | 'occasionId'>): string =>
      say(`gesture.on.${kind}`, { years: kind === 'anniversary' ? Number(occasionId) : 0 }),
  };
}
