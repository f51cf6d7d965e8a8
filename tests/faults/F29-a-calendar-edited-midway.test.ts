import { and, asc, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { writeReply } from '../../server/domains/conversations/index.ts';
import {
  assignRequest,
  changeRequest,
  reopenRequest,
  solveRequest,
} from '../../server/domains/requests/index.ts';
import { keepClocks } from '../../server/domains/service-levels/commands/keep-clocks.ts';
import { changePolicy } from '../../server/domains/service-levels/commands/keep-policy.ts';
import { clockCards, createPolicy } from '../../server/domains/service-levels/index.ts';
import { changeCalendar, createCalendar } from '../../server/domains/team/index.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { useDatabase } from '../harness/database.ts';
import { listenTo } from '../harness/hear-all.ts';
import { as, makeCompany, monday } from '../harness/people.ts';
import { openFor, writeIn } from '../harness/requests.ts';
import { fault } from './fault.ts';

useDatabase();
const week = (from: string, to: string): Record<string, [string, string][]> =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [[from, to]]]));

fault('F29', async (random) => {
  for (let story = 0; story < 4; story += 1) {
    const company = await makeCompany();
    const { workspaceId, asSystem, sari, adi, teamId } = company;
    const hear = listenTo(workspaceId);
    let now = monday;
    const pass = () => {
      now = new Date(now.getTime() + 1000 * (1 + random.below(6 * 3600)));
      return now;
    };
    const calendar = { name: 'Kantor', zone: 'Asia/Jakarta', hours: week('09:00', '17:00') };
    const { id: calendarId } = await createCalendar(as(sari, now), calendar);
    const other = { name: 'Siang', zone: 'Europe/Berlin', hours: week('06:00', '11:30'), teamIds: [teamId] };
    const { id: otherId } = await createCalendar(as(sari, now), other);
    const targets = (hours: number) => ({ normal: hours * 3600, high: hours * 1800, urgent: hours * 600 });
    const all = (hours: number) =>
      Object.fromEntries(
        ['first-reply', 'next-reply', 'update', 'solving'].map((kind) => [kind, targets(hours)]),
      );
    const { id: policyId } = await createPolicy(as(sari, now), { name: 'Standar', targets: all(6) });
    const { requestId, conversationId } = await openFor({ actor: asSystem.actor, now: pass() });

    const edits: (() => Promise<unknown>)[] = [
      () => writeReply(as(adi, now), { conversationId, body: 'Besok.' }),
      () => writeReply(as(adi, now), { conversationId, body: 'Catatan', kind: 'note' }),
      () => writeIn({ actor: asSystem.actor, now }, { conversationId }),
      () =>
        changeRequest(as(adi, now), {
          requestId,
          status: random.oneOf(['open', 'waiting'] as const) ?? 'open',
        }),
      () =>
        changeRequest(as(adi, now), {
          requestId,
          priority: random.oneOf(['normal', 'high', 'urgent'] as const) ?? 'normal',
        }),
      () => assignRequest(as(adi, now), { requestId, teamId: random.oneOf([teamId, null]) ?? null }),
      () => solveRequest(as(adi, now), { requestId }),
      () => reopenRequest(as(adi, now), { requestId }),
      () =>
        changeCalendar(as(sari, now), {
          calendarId,
          hours: week(random.oneOf(['07:00', '10:00']) ?? '', '16:00'),
        }),
      () =>
        changeCalendar(as(sari, now), {
          calendarId: otherId,
          zone: random.oneOf(['America/New_York', 'Asia/Bangkok']) ?? '',
        }),
      () =>
        changeCalendar(as(sari, now), {
          calendarId,
          holidays: [{ date: `2026-11-${24 + random.below(6)}`, name: '' }],
        }),
      () => changePolicy(as(sari, now), { policyId, targets: all(1 + random.below(20)) }),
      () =>
        changePolicy(as(sari, now), {
          policyId,
          profile: random.oneOf(['sapa', 'zendesk', 'zammad', 'jira', 'plain'] as const) ?? 'sapa',
        }),
    ];
    for (let step = 0; step < 14; step += 1) {
      pass();
      await edits[random.below(edits.length)]?.();
      await hear({ twice: random.below(2) === 0 });
    }

    const end = { actor: asSystem.actor, now: pass() };
    await keepClocks(end, { requestId });
    const step = await read(workspaceId, requestId);
    await inWorkspace(workspaceId, (tx) =>
      tx.delete(clockCards).where(eq(clockCards.workspaceId, workspaceId)),
    );
    await keepClocks(end, { requestId });
    expect(step).toEqual(await read(workspaceId, requestId));
  }
});

/** What the clocks of a request say, without their names. */
async function read(workspaceId: string, requestId: string) {
  const rows = await inWorkspace(workspaceId, (tx) =>
    tx
      .select()
      .from(clockCards)
      .where(and(eq(clockCards.workspaceId, workspaceId), eq(clockCards.requestId, requestId)))
      .orderBy(asc(clockCards.startedAt), asc(clockCards.kind)),
  );
  return rows.map(({ id: _id, nextActAt: _next, ...clock }) => clock);
}
