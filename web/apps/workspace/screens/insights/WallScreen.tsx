import { useParams } from '@tanstack/react-router';
import { Wall } from '../../../../domains/insights/dashboards/Wall.tsx';
import { paths, useGo, useSlug } from '../../../../platform/router/paths.ts';

/** A dashboard without anything around it, for a screen on the wall. */
export function WallScreen() {
  const slug = useSlug();
  const go = useGo();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return <Wall id={id} onClose={() => go(paths.dashboard(slug, id), {})} />;
}
