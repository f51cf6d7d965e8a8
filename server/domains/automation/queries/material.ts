import { and, eq, inArray } from 'drizzle-orm';
import { elapsed, type Timeline } from '../../../kernel/working-time/index.ts';
import type { Run } from '../../../platform/command.ts';
import { listSpoken, visibleTo } from '../../conversations/index.ts';
import { decidedByPeopleAmong, listCustomerCards, listInSegments } from '../../customers/index.ts';
import { listStatuses, requestCards } from '../../requests/index.ts';
import { readCalendars, timelineOf, timelineOfCalendar } from '../../team/index.ts';
import { type Group, valuesOf } from '../rules/conditions.ts';
import type { Material, Within } from '../rules/facts.ts';

export type Known = Material & { request: typeof requestCards.$inferSelect };

/** The customer of a request whose card is not to be had. */
const nobody = {
  name: '',
  email: null,
  language: null,
  isInternal: false,
  organisation: null,
  tags: [],
  fields: {},
};

/**
 * What rules may look at of requests at work, so far as `conditions` ask for it; those in spam or trash, those not to be seen, and those of customers
 * whose data is only stored, or who objected to what programs decide, are left out.
 */
export async function materialOf(
  run: Run,
  requestIds: readonly string[],
  conditions: Group,
): Promise<Map<string, Known>> {
  if (requestIds.length === 0) return new Map();
  const { tx, actor, context } = run;
  const found = await tx
    .select()
    .from(requestCards)
    .where(
      and(
        eq(requestCards.workspaceId, actor.workspaceId),
        inArray(requestCards.id, [...requestIds]),
        eq(requestCards.folder, 'work'),
        visibleTo(actor, requestCards),
      ),
    );
  const spared = await decidedByPeopleAmong(
    run,
    found.map((row) => row.customerId),
  );
  const rows = found.filter((row) => !spared.has(row.customerId));
  const customerIds = [...new Set(rows.map((row) => row.customerId))];
  const customers = await listCustomerCards(context, { customerIds });
  const conversationIds = rows.map((row) => row.conversationId);
  const spoken = Map.groupBy(await listSpoken(context, { conversationIds }), (one) => one.conversationId);
  const byCustomer = new Map(customers.map((one) => [one.id, one]));
  const segments = await segmentsOf(run, customerIds, valuesOf(conditions, 'customer.segment'));
  const usualStatuses = valuesOf(conditions, 'customStatus').length > 0 ? await usualStatusesOf(run) : {};
  const openFor = await hoursOf(run, valuesOf(conditions, 'businessHours'));
  const entries = rows.map((request): [string, Known] => {
    const { name, email, language, isInternal, organisation, tags, fields } =
      byCustomer.get(request.customerId) ?? nobody;
    const known = { name, email, language, isInternal, tags, fields };
    const organisationId = organisation?.id ?? null;
    const customer = { ...known, organisationId, segments: segments(request.customerId) };
    const said = spoken.get(request.conversationId) ?? [];
    return [request.id, { request, customer, usualStatuses, openAt: openFor(request.teamId), spoken: said }];
  });
  return new Map(entries);
}

/** Whether a customer is in each of these segments; those that are gone are left out. */
async function segmentsOf({ context }: Run, customerIds: string[], segmentIds: string[]) {
  const found = segmentIds.length > 0 ? await listInSegments(context, { customerIds, segmentIds }) : [];
  return (customerId: string): Within =>
    Object.fromEntries(found.map(({ id, members }) => [id, members.has(customerId)]));
}

async function usualStatusesOf({ context }: Run): Promise<Record<string, string>> {
  const usual = (await listStatuses(context, {})).filter((one) => one.isDefault && !one.archived);
  return Object.fromEntries(usual.map(({ category, key }) => [category, key]));
}

/** Whether these calendars are open at a moment, by the team of a request: what was worked out once is remembered. */
async function hoursOf(
  { context }: Run,
  asked: string[],
): Promise<(teamId: string | null) => Known['openAt']> {
  if (asked.length === 0) return () => () => ({});
  const rows = await readCalendars(context, {});
  const known = new Map<string, Timeline | null>();
  const open = new Map<string, boolean>();
  const read = (name: string, teamId: string | null): [string, Timeline | null] => {
    const key = name === 'team' ? `team ${teamId}` : name;
    const before = known.get(key);
    if (before !== undefined) return [key, before];
    const timeline = name === 'team' ? timelineOf(teamId, rows) : timelineOfCalendar(name, rows);
    known.set(key, timeline);
    return [key, timeline];
  };
  const isOpen = (name: string, teamId: string | null, at: number): boolean | undefined => {
    const [key, timeline] = read(name, teamId);
    if (!timeline) return undefined;
    const before = open.get(`${key} ${at}`);
    if (before !== undefined) return before;
    const found = elapsed(timeline, { from: at, to: at + 1 }) > 0;
    open.set(`${key} ${at}`, found);
    return found;
  };
  return (teamId) => (at) => {
    const entries = asked.map((name): [string, boolean | undefined] => [
      name,
      isOpen(name, teamId, at.getTime()),
    ]);
    return Object.fromEntries(entries.filter((one): one is [string, boolean] => one[1] !== undefined));
  };
}
