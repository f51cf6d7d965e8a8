import type { Caller } from './scene.ts';
import type { Site } from './site.ts';

/** The help centre that has a name of its own in the net, when it was called by it. */
export function siteOfHost(_c: Caller): { key: string; load: () => Promise<Site> } | null {
  return null;
}
