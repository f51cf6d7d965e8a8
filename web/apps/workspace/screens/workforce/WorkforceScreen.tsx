import { useText } from '../../../../domains/workforce/text.ts';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import { PartsPage } from '../parts/PartsPage.tsx';
import { type Part, part } from '../parts/part.ts';

const plan = 'workforce:plan';
const parts = {
  plan: part(() => import('../../../../domains/workforce/plan/PlanPart.tsx'), 'PlanPart', plan),
  today: part(() => import('../../../../domains/workforce/plan/DayPart.tsx'), 'DayPart', plan),
  roster: part(() => import('../../../../domains/workforce/roster/RosterPart.tsx'), 'RosterPart', plan),
  forecast: part(() => import('../../../../domains/workforce/plan/ForecastPart.tsx'), 'ForecastPart', plan),
  mine: part(() => import('../../../../domains/workforce/roster/MinePart.tsx'), 'MinePart'),
  calculators: part(
    () => import('../../../../domains/workforce/calculators/CalculatorsPart.tsx'),
    'CalculatorsPart',
    'calculators:read',
  ),
  settings: part(
    () => import('../../../../domains/workforce/settings/SettingsPart.tsx'),
    'SettingsPart',
    plan,
  ),
} satisfies Record<string, Part>;

/** How much work comes, whom it takes, and who works when; whoever does not plan sees their own shifts. */
export function WorkforceScreen() {
  const say = useText();
  const slug = useSlug();
  return (
    <PartsPage
      title={say('workforce.title')}
      parts={parts}
      otherwise="plan"
      pathOf={(name) => paths.workforce(slug, name)}
      nameOf={(name) => say(`workforce.part.${name}`)}
    />
  );
}
