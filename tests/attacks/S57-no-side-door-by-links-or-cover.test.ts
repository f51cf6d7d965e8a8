import { beforeAll, expect } from 'vitest';
import { writeReply } from '../../server/domains/conversations/index.ts';
import { listNotifications } from '../../server/domains/notifications/queries/list-notifications.ts';
import { assignRequest, findRequest } from '../../server/domains/requests/index.ts';
import { actorOfAccount, changeMember, createTeam, planAbsence } from '../../server/domains/team/index.ts';
import type { Actor } from '../../server/kernel/actor.ts';
import { type Caller, signedIn } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { openDoors, printTables } from '../harness/doors.ts';
import { listenTo } from '../harness/hear-all.ts';
import { type Company, makeCompany } from '../harness/people.ts';
import { openFor, writeIn } from '../harness/requests.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { attack } from './attack.ts';

useDatabase();
let company: Company;
let theirs: Company;
let privateTeam: string;
let adi: Staff;
let nok: Staff;
let call: Caller;
let hearAll: ReturnType<typeof listenTo>;
beforeAll(async () => {
  const { ask } = await openDoors();
  company = await makeCompany('Toko Rina', new Date());
  theirs = await makeCompany('Siam Parcel', new Date());
  hearAll = listenTo(company.workspaceId);
  adi = await hire(company.slug, 'Adi Putra', 'agent');
  nok = await hire(company.slug, 'Nok Suda', 'agent');
  privateTeam = (await createTeam(company.asSystem, { name: 'Gaji', isPrivate: true, memberIds: [adi.id] }))
    .id;
  call = await signedIn(ask, nok.email, company.slug);
});

const now = () => ({ ...company.asSystem, now: new Date() });

attack(
  'S57',
  async () => {
    const mine = await openFor(now(), { teamId: company.teamId });
    const hidden = await openFor(now(), { teamId: privateTeam });
    const foreign = await openFor(theirs.asSystem);
    const before = await printTables(['sessions', 'idempotency_keys']);
    for (const other of [hidden, foreign]) {
      const id = other.requestId;
      const tries: [string, string, unknown?][] = [
        ['POST', `/requests/${mine.requestId}/links`, { other: id, kind: 'related' }],
        ['POST', `/requests/${mine.requestId}/links`, { other: id, kind: 'parent' }],
        ['POST', `/requests/${mine.requestId}/merges`, { from: id }],
        ['POST', `/requests/${id}/merges`, { from: mine.requestId }],
        ['POST', `/requests/${mine.requestId}/splits`, { messageIds: [other.messageId] }],
        ['POST', `/requests/${id}/links`, { other: mine.requestId, kind: 'related' }],
        ['PUT', `/requests/${id}/followers/${nok.id}`],
        ['PUT', `/requests/${id}/following`],
        ['PUT', `/requests/${id}/assignee`, { assigneeId: nok.id }],
        [
          'POST',
          `/messages/${other.messageId}/forwards`,
          { to: [{ address: 'nok@else.example' }], note: '' },
        ],
        ['POST', `/requests/${id}/participants`, { email: 'nok@else.example' }],
      ];
      for (const [method, path, body] of tries) {
        const { status } = await call(method, path, body);
        expect([method, path, status >= 400 && status < 500]).toEqual([method, path, true]);
      }
    }
    expect(await printTables(['sessions', 'idempotency_keys'])).toEqual(before);
  },
  'no link, merge, split, following or forward reaches what is hidden',
);

attack(
  'S57',
  async () => {
    const { requestId, conversationId } = await openFor(now(), { teamId: privateTeam });
    await assignRequest(now(), { requestId, assigneeId: adi.id });
    await hearAll();
    const away = { memberId: adi.id, reasonCode: 'sick' as const, coverMemberId: nok.id };
    await planAbsence(now(), away);
    await hearAll();
    await writeIn(now(), { conversationId, text: 'Masih menunggu.' });
    await writeReply(
      { ...now(), actor: await actorOf(adi) },
      {
        conversationId,
        kind: 'note',
        body: '<p>Untuk <span data-type="mention" data-id="x">Nok</span></p>',
      },
    );
    await hearAll();
    const actor = await actorOf(nok);
    expect(actor).toMatchObject({ hiddenTeamIds: [privateTeam] });
    const told = await listNotifications({ actor, now: new Date() }, {});
    expect(told.items.filter((one) => JSON.stringify(one).includes(requestId))).toEqual([]);
    const { assigneeId } = await findRequest(now(), { request: requestId });
    const isNoks = assigneeId === nok.id;
    // Whoever is given it by a keeper may see it; nobody is given it by covering alone.
    expect([isNoks, (await call('GET', `/requests/${requestId}`)).status]).toEqual([false, 404]);
  },
  'whoever covers for a colleague is told of nothing that they may not see',
);

attack(
  'S57',
  async () => {
    const { requestId, conversationId } = await openFor(now(), { teamId: company.teamId });
    expect((await call('PUT', `/requests/${requestId}/following`)).status).toBeLessThan(300);
    await hearAll();
    await assignRequest(now(), { requestId, teamId: privateTeam });
    await changeMember(now(), { memberId: nok.id, teamIds: [company.teamId] });
    const before = (await listNotifications({ actor: await actorOf(nok), now: new Date() }, {})).items.length;
    await writeIn(now(), { conversationId, text: 'Ada kabar?' });
    await hearAll();
    const after = await listNotifications({ actor: await actorOf(nok), now: new Date() }, {});
    expect(after.items.filter((one) => JSON.stringify(one).includes(requestId))).toEqual([]);
    expect(after.items.length).toBeLessThanOrEqual(before);
  },
  'whoever followed what has become hidden hears no more of it',
);

async function actorOf({ accountId }: Staff): Promise<Actor> {
  const actor = await actorOfAccount(accountId, company.workspaceId);
  if (!actor) throw new Error('A member is gone');
  return actor;
}
