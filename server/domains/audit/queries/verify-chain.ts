import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { eventColumns, toEvent } from '../event-row.ts';
import { firstHash, sealOf } from '../rules/seal.ts';

/** What is wrong with a link: the seal is missing, or the event is missing, changed, or was slipped in unsealed. */
export type Break = {
  number: number;
  eventId: string | null;
  reason: 'seal-missing' | 'event-missing' | 'event-changed' | 'event-added';
};

/** How far the chain holds. `lastHash` may be noted elsewhere: it proves later that the chain was not cut shorter. */
export type Verification = { whole: boolean; sealed: number; lastHash: string; broken: Break | null };

/** Recomputes every seal of the workspace from its event and finds the first link that does not hold. */
export const verifyChain = query({
  name: 'audit.verify-chain',
  permission: 'audit:read',
  input: z.strictObject({}),
  async run(run): Promise<Verification> {
    let end: Link = { number: 0, hash: firstHash(run.actor.workspaceId), xid: '0', position: '0' };
    for (;;) {
      const seals = await sealsAfter(run, end.number);
      for (const seal of seals) {
        const broken = check(end, seal);
        if (broken) return { whole: false, sealed: end.number, lastHash: end.hash, broken };
        end = seal;
      }
      if (seals.length < batch) break;
    }
    const broken = await findAdded(run, end);
    return { whole: broken === null, sealed: end.number, lastHash: end.hash, broken };
  },
});

const batch = 1000;
type Link = { number: number; hash: string; xid: string; position: string };
type Seal = Link & { eventId: string; event: ReturnType<typeof toEvent> | null };

function check(before: Link, seal: Seal): Break | null {
  const at = { number: before.number + 1, eventId: seal.eventId };
  if (seal.number !== at.number) return { ...at, eventId: null, reason: 'seal-missing' };
  if (!seal.event) return { ...at, reason: 'event-missing' };
  const isSame = seal.hash === sealOf(before.hash, seal.event);
  const isThere = seal.xid === seal.event.xid && seal.position === seal.event.position;
  return isSame && isThere ? null : { ...at, reason: 'event-changed' };
}

const sealRow = z.object({
  number: z.coerce.number(),
  hash: z.string(),
  event_id: z.string(),
  seal_xid: z.string(),
  seal_position: z.string(),
  id: z.string().nullable(),
});

async function sealsAfter({ tx, actor }: Run, number: number): Promise<Seal[]> {
  const rows = await tx.execute(sql`
    select s.number, s.hash, s.event_id, s.xid::text as seal_xid, s.position::text as seal_position, ${eventColumns}
    from event_seals s
    left join events e on e.workspace_id = s.workspace_id and e.at = s.event_at and e.id = s.event_id
    where s.workspace_id = ${actor.workspaceId} and s.number > ${number} order by s.number limit ${batch}`);
  return rows.map((row) => {
    const { number: at, hash, event_id: eventId, seal_xid: xid, seal_position, id } = sealRow.parse(row);
    return { number: at, hash, xid, position: seal_position, eventId, event: id ? toEvent(row) : null };
  });
}

/** Up to the end of the chain there are as many events as seals, or somebody slipped one in. */
async function findAdded({ tx, actor }: Run, end: Link): Promise<Break | null> {
  const [row] = await tx.execute(sql`
    select e.id from events e
    where e.workspace_id = ${actor.workspaceId} and (e.xid, e.position) <= (${end.xid}::xid8, ${end.position}::bigint)
      and not exists (select from event_seals s where s.workspace_id = e.workspace_id and s.event_id = e.id)
    limit 1`);
  return row ? { number: end.number, eventId: String(row.id), reason: 'event-added' } : null;
}
