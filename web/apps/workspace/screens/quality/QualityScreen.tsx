import { useParams } from '@tanstack/react-router';
import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react';
import { Page } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import css from '../../../../domains/quality/quality.module.css';
import { useText } from '../../../../domains/quality/text.ts';
import { useMe } from '../../../../domains/team/use-me.ts';
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

const parts = {
  mine: part(() => import('../../../../domains/quality/parts/OwnPart.tsx'), 'OwnPart'),
  queue: part(() => import('../../../../domains/quality/parts/QueuePart.tsx'), 'QueuePart', 'quality:review'),
  board: part(
    () => import('../../../../domains/quality/board/BoardPart.tsx'),
    'BoardPart',
    'quality:measure',
  ),
  people: part(() => import('./PeoplePart.tsx'), 'PeoplePart', 'quality:measure'),
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
type Name = keyof typeof parts;
const names = Object.keys(parts) as Name[];

/** How good the work is: my own results first, then what I review, and how the department does. */
export function QualityScreen() {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const { permissions } = useMe();
  const { part: asked } = useParams({ strict: false }) as { part?: string };
  const open = names.filter((name) => {
    const { needs }: Part = parts[name];
    return !needs || permissions.includes(needs);
  });
  const here = open.find((name) => name === asked) ?? 'mine';
  const { Shown } = parts[here];
  return (
    <Page title={say('quality.title')}>
      <nav className={css.tabs} aria-label={say('quality.title')}>
        {open.map((name) => (
          <PageLink
            key={name}
            to={paths.quality(slug, name)}
            search={{}}
            aria-current={name === here ? 'page' : undefined}
          >
            {say(`quality.part.${name}`)}
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
