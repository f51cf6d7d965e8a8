import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeDashboard, dashboardsQuery } from './api.ts';
import type { Dashboard, DashboardPart } from './types.ts';

/**
 * A dashboard while it is laid out: the parts as they are on the screen, kept on the server by `save` alone. What could
 * not be kept (somebody changed it meanwhile) stays on the screen.
 */
export function useLayout(dashboard: Dashboard) {
  const client = useQueryClient();
  const [draft, setDraft] = useState<DashboardPart[] | null>(null);
  const parts = draft ?? dashboard.parts;
  const isChanged = draft !== null && JSON.stringify(draft) !== JSON.stringify(dashboard.parts);
  const put = (part: DashboardPart) => {
    const known = parts.some(({ id }) => id === part.id);
    setDraft(known ? parts.map((one) => (one.id === part.id ? part : one)) : [...parts, part]);
  };
  const save = async () => {
    if (isChanged) await changeDashboard(dashboard.id, dashboard.version, { parts });
    await client.invalidateQueries({ queryKey: ['dashboards'] });
    setDraft(null);
  };
  return {
    ...{ parts, isChanged, put, save, lay: setDraft },
    remove: ({ id }: DashboardPart) => setDraft(parts.filter((one) => one.id !== id)),
    drop: () => setDraft(null),
    refresh: () => client.invalidateQueries({ queryKey: dashboardsQuery.queryKey }),
  };
}
