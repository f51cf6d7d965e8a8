import { useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Page } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { useMe } from '../../../../domains/team/use-me.ts';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { useWords } from '../../../../platform/words/index.ts';
import type { Part } from './part.ts';
import css from './parts.module.css';

/** A page of several parts, each with an address of its own; a reader meets those that their role holds. */
export function PartsPage<Name extends string>({
  title,
  parts,
  otherwise,
  pathOf,
  nameOf,
}: PartsPageProps<Name>) {
  const words = useWords();
  const { permissions } = useMe();
  const { part: asked } = useParams({ strict: false }) as { part?: string };
  const names = Object.keys(parts) as Name[];
  const open = names.filter((name) => {
    const { needs } = parts[name];
    return !needs || permissions.includes(needs);
  });
  const here = open.find((name) => name === asked) ?? open.find((name) => name === otherwise) ?? open[0];
  const { Shown } = parts[here ?? otherwise];
  return (
    <Page title={title}>
      <nav className={css.parts} aria-label={title}>
        {open.map((name) => (
          <PageLink
            key={name}
            to={pathOf(name)}
            search={{}}
            aria-current={name === here ? 'page' : undefined}
          >
            {nameOf(name)}
          </PageLink>
        ))}
      </nav>
      <Suspense fallback={<Skeleton rows={4} shape="lines" label={words('word.loading')} />}>
        <Shown />
      </Suspense>
    </Page>
  );
}

interface PartsPageProps<Name extends string> {
  title: string;
  parts: Record<Name, Part>;
  /** The part that opens where the address names none. */
  otherwise: Name;
  pathOf: (name: Name) => string;
  nameOf: (name: Name) => string;
}
