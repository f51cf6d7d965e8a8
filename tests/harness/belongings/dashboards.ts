import { dashboards } from '../../../server/domains/insights/dashboards/schema.ts';
import { newId } from '../../../server/kernel/ids.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { type Makers, somebody } from '../belonging-parts.ts';

/** What has an address among dashboards. */
export const belongingsOfDashboards: Makers = {
  '/dashboards/{id}': async (place) => {
    const { workspaceId } = place;
    const id = newId();
    const own = { workspaceId, id, name: `Toko ${id}`, ownerId: await somebody(place), parts: [] };
    const sharing = { isShared: true, teamIds: [], createdAt: new Date(), changedAt: new Date() };
    await inWorkspace(workspaceId, (tx) => tx.insert(dashboards).values({ ...own, ...sharing }));
    return id;
  },
};
