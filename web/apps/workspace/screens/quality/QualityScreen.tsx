import { useText } from '../../../../domains/quality/text.ts';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import { PartsPage } from '../parts/PartsPage.tsx';
import { type Part, part } from '../parts/part.ts';

const parts = {
  mine: part(() => import('../../../../domains/quality/parts/OwnPart.tsx'), 'OwnPart'),
  queue: part(() => import('../../../../domains/quality/parts/QueuePart.tsx'), 'QueuePart', 'quality:review'),
  board: part(
    () => import('../../../../domains/quality/board/BoardPart.tsx'),
    'BoardPart',
    'quality:measure',
  ),
  people: part(() => import('./PeoplePart.tsx'), 'PeoplePart', 'quality:measure'),
  journal: part(() => import('../../../../domains/quality/journal/JournalPart.tsx'), 'JournalPart'),
  visits: part(() => import('../../../../domains/quality/journal/VisitsPart.tsx'), 'VisitsPart'),
  calibration: part(
    () => import('../../../../domains/quality/parts/SessionsPart.tsx'),
    'SessionsPart',
    'quality:review',
  ),
  appeals: part(
    () => import('../../../../domains/quality/parts/AppealsPart.tsx'),
    'AppealsPart',
    'quality:write',
  ),
  plans: part(() => import('../../../../domains/quality/parts/PlansPart.tsx'), 'PlansPart', 'quality:write'),
  cards: part(() => import('../../../../domains/quality/parts/CardsPart.tsx'), 'CardsPart'),
} satisfies Record<string, Part>;

/** How good the work is: my own results first, then what I review, and how the department does. */
export function QualityScreen() {
  const say = useText();
  const slug = useSlug();
  return (
    <PartsPage
      title={say('quality.title')}
      parts={parts}
      otherwise="mine"
      pathOf={(name) => paths.quality(slug, name)}
      nameOf={(name) => say(`quality.part.${name}`)}
    />
  );
}
