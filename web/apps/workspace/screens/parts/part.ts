import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** One part of a page: fetched when it is opened, shown to whoever holds the permission word. */
export type Part = { needs?: string; Shown: LazyExoticComponent<ComponentType> };

/** A part by the file that holds it and the name under which it exports it. */
export function part<N extends string>(
  fetch: () => Promise<Record<N, ComponentType>>,
  name: N,
  needs?: string,
): Part {
  const Shown = lazy(async () => ({ default: (await fetch())[name] }));
  return { Shown, ...(needs && { needs }) };
}
