import { sql } from 'drizzle-orm';
import { requests } from '../schema.ts';

/** Whether a colleague asks in this request, for another one. */
export const isInner = sql<boolean>`exists (select 1 from inner_requests i
  where i.workspace_id = ${requests.workspaceId} and i.request_id = ${requests.id})`;

/** Since when the request waits for somebody inside: the oldest question that stands open. */
export const waitsInsideSince = sql`(select min(i.waits_since) from inner_requests i
  join requests q on q.workspace_id = i.workspace_id and q.id = i.request_id
  where i.workspace_id = ${requests.workspaceId} and i.outer_id = ${requests.id}
  and q.status = 'open' and q.folder = 'work')`.mapWith(requests.createdAt);
