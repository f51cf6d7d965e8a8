import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import '../../rooms.ts';
import { askAs } from '../../../tests/harness/ask.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, type Member, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { newId } from '../../kernel/ids.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import type { Heard } from '../../platform/events/event.ts';
import { listenersOf } from '../../platform/events/listeners.ts';
import { requests } from '../requests/schema.ts';
import { createTeam } from '../team/index.ts';
import { askRebuild, beginAgain, buildPiece, findState, isStuck } from './building/rebuild.ts';
import { refreshPiece } from './building/refresh.ts';
import { measuresRoutes } from './routes.ts';
import { measureFacts, measureMarks } from './schema.ts';

useDatabase();
let company: Company;
let privateTeamId = '';
let open = '';

const context = () => ({ ...company.asSystem, now: new Date(monday.getTime() + 86_400_000) });

beforeAll(async () => {
  company = await makeCompany();
  const hr = { name: 'Personalia', memberIds: [company.dewi.id], isPrivate: true };
  privateTeamId = (await createTeam(as(company.sari), hr)).id;
  open = (await openFor(company.asSystem, { teamId: company.teamId })).requestId;
  await openFor(company.asSystem, { teamId: privateTeamId });
});

const body = (more: object = {}) => ({
  asks: [{ measure: 'requests.opened', from: '2026-11-23', to: '2026-11-23', zone: 'Asia/Jakarta', ...more }],
});
const askDoor = (who: Member, more: object = {}) =>
  askAs(who, [measuresRoutes])('POST', '/measures/read', body(more));

async function read(who: Member, more: object = {}) {
  const answer = await askDoor(who, more);
  expect(answer.status).toBe(200);
  return (await answer.json()).items[0] as { from: string; cells: { key: string | null; value: number }[] };
}

const hidden = (): Member => ({ ...company.adi, hiddenTeamIds: [privateTeamId] });
const provider = (): Member => ({
  ...company.adi,
  role: 'provider-manager',
  scope: { providerId: newId(), teamIds: [company.teamId], brandIds: null, masksContacts: false },
});

/** A measure of two requests, one of them in a team that not everybody sees. */
async function expectSeen(from: 'facts' | 'rollups'): Promise<void> {
  expect(await read(company.sari)).toMatchObject({ from, cells: [{ value: 2 }] });
  expect(await read(hidden())).toMatchObject({ from: 'facts', cells: [{ value: 1 }] });
  expect(await read(provider())).toMatchObject({ from: 'facts', cells: [{ value: 1 }] });
  const byTeam = await read(hidden(), { split: 'team' });
  expect(byTeam.cells.map(({ key }) => key)).toEqual([company.teamId]);
}

test('nobody is told of what they may not see, before the figures are built and after', async () => {
  await expectSeen('facts');
  await askRebuild(context(), {});
  while (await buildPiece(context(), {}));
  await expectSeen('rollups');
});

test('a wrong question is refused in the reader’s language, and what another room keeps is not told', async () => {
  const refused = async (who: Member, more: object) => {
    const answer = await askDoor(who, more);
    return [answer.status, (await answer.json()).code];
  };
  expect(await refused(company.dewi, { measure: 'happiness' })).toEqual([400, 'measure-unknown']);
  expect(await refused(company.dewi, { split: 'member' })).toEqual([400, 'measure-split']);
  expect(await refused(company.dewi, { time: 'business' })).toEqual([400, 'measure-business']);
  expect(await refused(company.dewi, { zone: 'Moon/Tycho' })).toEqual([400, 'zone-invalid']);
  expect(await refused(company.dewi, { to: '2026-11-01' })).toEqual([400, 'period-invalid']);
  expect(await refused(company.adi, { measure: 'time' })).toEqual([403, 'permission-missing']);
  expect((await askDoor(company.lek)).status).toBe(403);
  const text = await (await askDoor(company.dewi, { measure: 'happiness' })).json();
  expect(text.title).toBe('Ukuran happiness tidak ada.');
});

test('the list says what may be read, in words; the state how old it is', async () => {
  const list = async (who: Member) =>
    (await (await askAs(who, [measuresRoutes])('GET', '/measures')).json()).items as {
      key: string;
      name: string;
    }[];
  const forLeader = await list(company.dewi);
  expect(forLeader.find(({ key }) => key === 'backlog')?.name).toBe('Permintaan belum selesai');
  expect(forLeader.length - (await list(company.adi)).length).toBe(9);
  const { state } = await (await askAs(company.dewi, [measuresRoutes])('GET', '/measures/state')).json();
  expect(state).toMatchObject({ zone: 'Asia/Jakarta', phase: 'done', waiting: 0, differences: [] });
});

test('what is told of a request is looked after; one that is gone for good counts no more', async () => {
  const { workspaceId } = company;
  const hear = async (name: 'request.changed' | 'request.deleted') => {
    const event = { name, workspaceId, payload: { requestId: open } } as unknown as Heard;
    for (const listener of listenersOf(name))
      if (listener.name.startsWith('measures.')) await listener.run(context(), event);
    while (await refreshPiece(context(), {}));
  };
  await inWorkspace(workspaceId, (tx) =>
    tx.update(requests).set({ channel: 'line' }).where(eq(requests.id, open)),
  );
  await hear('request.changed');
  expect((await read(company.sari, { split: 'channel' })).cells.map(({ key }) => key)).toEqual([
    'email',
    'line',
  ]);
  await inWorkspace(workspaceId, (tx) => tx.delete(requests).where(eq(requests.id, open)));
  await hear('request.deleted');
  const left = await inWorkspace(workspaceId, (tx) =>
    tx.select().from(measureFacts).where(eq(measureFacts.requestId, open)),
  );
  expect(left).toEqual([]);
  expect(await read(company.sari)).toMatchObject({ from: 'rollups', cells: [{ value: 1 }] });
  expect(await inWorkspace(workspaceId, (tx) => tx.$count(measureMarks))).toBe(0);
});

test('a build goes on where it was left, is begun only once, and one that stands still is taken up again', async () => {
  const ask = askAs(company.sari, [measuresRoutes]);
  expect((await ask('POST', '/measures/rebuild')).status).toBe(204);
  const again = await ask('POST', '/measures/rebuild');
  expect([again.status, (await again.json()).code]).toEqual([409, 'measures-rebuilding']);
  const phases: string[] = [];
  for (let more = true; more; phases.push((await findState(context(), {}))?.phase ?? ''))
    more = await buildPiece(context(), {});
  // Requests, each kind that hangs on none, the one month, and that there is no other.
  expect([...new Set(phases)]).toEqual(['things', 'months', 'done']);
  expect(phases.filter((phase) => phase === 'things')).toHaveLength(9);
  await beginAgain(context(), {});
  expect(await isStuck(context(), {})).toBe(true);
  await buildPiece(context(), {});
  expect(await isStuck(context(), {})).toBe(false);
  expect(await isStuck({ ...context(), now: new Date(context().now.getTime() + 6 * 60_000) }, {})).toBe(true);
});
