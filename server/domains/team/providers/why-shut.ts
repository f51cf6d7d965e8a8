import { and, eq } from 'drizzle-orm';
import { type Actor, system } from '../../../kernel/actor.ts';
import { running } from '../../../kernel/working-time/index.ts';
import { inUnit } from '../../../platform/command.ts';
import { isFromThere } from '../../../platform/networks.ts';
import { readCalendars } from '../calendars/list-calendars.ts';
import { timelineOf } from '../calendars/rules/timeline.ts';
import { type Caller, whyShut } from './rules.ts';
import { providers } from './schema.ts';

/** Why a provider's person is not let in now, as the code of a problem; null for everybody else, and when they are. */
export async function whyProviderShut(
  actor: Actor,
  caller: Caller & { address: string },
  now: Date,
): Promise<string | null> {
  if (actor.type !== 'member' || !actor.scope) return null;
  const { workspaceId, scope } = actor;
  if (!scope.providerId) return 'provider-closed';
  const mine = and(eq(providers.workspaceId, workspaceId), eq(providers.id, scope.providerId));
  return inUnit(
    { actor: system(workspaceId), now },
    async ({ tx, context }) => {
      const [row] = await tx.select().from(providers).where(mine);
      if (!row) return 'provider-closed';
      const { versions } = row.calendarId ? await readCalendars(context, {}) : { versions: [] };
      const always = { id: '', teamId: null, calendarId: row.calendarId, validFrom: new Date(0) };
      const timeline = timelineOf(null, { versions, uses: [always] });
      const at = now.getTime();
      const isOpen = !row.calendarId || !running(timeline, { from: at, to: at + 1 }).next().done;
      const isHere = isFromThere(caller.address, row.networks);
      return whyShut({ ...row, isOpen, isFromThere: isHere }, caller, now);
    },
    { readOnly: true },
  );
}
