import { useQuery } from '@tanstack/react-query';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { measuresQuery } from './api.ts';
import { listBehind } from './asking.ts';
import type { Drilled, ReportResult } from './types.ts';

/** The way from a figure to the list of what it counted. */
export function useDrill(result: ReportResult | null) {
  const go = useGo();
  const slug = useSlug();
  const known = useQuery(measuresQuery).data ?? [];
  return {
    onDrill: (place: Drilled) => {
      const behind = result && listBehind(result, known, place);
      if (!behind) return;
      go(behind.list === 'orders' ? paths.insights(slug, 'orders') : paths.requests(slug), behind.search);
    },
    canDrill: (key: string) => known.some((one) => one.key === key && one.drill !== null),
  };
}
