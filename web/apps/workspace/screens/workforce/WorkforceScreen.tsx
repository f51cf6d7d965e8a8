import { useParams } from '@tanstack/react-router';
import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react';
import { Page } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import css from '../../../../domains/quality/quality.module.css';
import { useMe } from '../../../../domains/team/use-me.ts';
import { useText } from '../../../../domains/workforce/text.ts';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import { useWords } from '../../../../platform/words/index.ts';

type Part = { needs?: string; Shown: LazyExoticComponent<ComponentType> };

function part<N extends string>(
  fetch: () => Promise<Record<N, ComponentType>>,
  name: N,
  needs?: string,
): Part {
  const Shown = lazy(async () => ({ default: (await fetch())[name] }));
  return { Shown, ...(needs && { needs }) };
}

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
type Name = keyof typeof parts;
const names = Object.keys(parts) as Name[];

/** How much work comes, whom it takes, and who works when; whoever does not plan sees their own shifts. */
export function WorkforceScreen() {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const { permissions } = useMe();
  const { part: asked } = useParams({ strict: false }) as { part?: string };
  const open = names.filter((name) => {
    const { needs }: Part = parts[name];
    return !needs || permissions.includes(needs);
  });
  const here = open.find((name) => name === asked) ?? open[0] ?? 'mine';
  const { Shown } = parts[here];
  return (
    <Page title={say('workforce.title')}>
      <nav className={css.tabs} aria-label={say('workforce.title')}>
        {open.map((name) => (
          <PageLink
            key={name}
            to={paths.workforce(slug, name)}
            search={{}}
            aria-current={name === here ? 'page' : undefined}
          >
            {say(`workforce.part.${name}`)}
          </PageLink>
        ))}
      </nav>
      <div style={{ height: 16 }} />
      <Suspense fallback={<Skeleton rows={4} shape="lines" label={words('word.loading')} />}>
        <Shown />
      </Suspense>
    </Page>
  );
}
