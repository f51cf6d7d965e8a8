import { signPolicy } from '../../../../server/domains/acknowledgements/commands/sign-policy.ts';
import { answerQuiz, keepReadings } from '../../../../server/domains/acknowledgements/index.ts';
import {
  findReading,
  listMyReadings,
} from '../../../../server/domains/acknowledgements/queries/list-readings.ts';
import { complain, decideUnder } from '../../../../server/domains/decisions/index.ts';
import {
  addComment,
  addExamples,
  approvePolicy,
  askApproval,
  proposeClause,
} from '../../../../server/domains/policies/index.ts';
import { listRequests } from '../../../../server/domains/requests/index.ts';
import { findActorOfMember, listMembers } from '../../../../server/domains/team/index.ts';
import { type Actor, system } from '../../../../server/kernel/actor.ts';
import type { Context } from '../../../../server/platform/command.ts';
import { daysLater } from '../calendar.ts';
import { actorOf, type Stage } from '../stage.ts';

const mayApprove = ['owner', 'administrator', 'supervisor'];
const right = {
  'no-answer-yet': ['say-when'],
  'date-not-kept': ['before'],
  'paid-back': ['broken', 'wrong'],
  complaint: ['clause'],
};

/**
 * Weeks ago the leader wrote a service policy, approved by another one who may where there is one; some have signed it,
 * one is late, somebody proposes other words, and two requests were decided under a clause, of which one is reviewed.
 * Returns the policy.
 */
export async function standForSomething(stage: Stage): Promise<string> {
  const { company, now } = stage;
  const [leader, second, third] = company.colleagues;
  const at = (days: number) => daysLater(now, days);
  const asLeader = { actor: actorOf(stage, leader), now: at(-20) };
  const { ids } = await addExamples(asLeader, {});
  const policyId = ids[0] ?? '';
  await askApproval(asLeader, { policyId, draftVersion: 1, note: '' });
  const asProgram = (days: number) => ({ actor: system(asLeader.actor.workspaceId), now: at(days) });
  const approver = await secondOne(asProgram(-19), asLeader.actor);
  await approvePolicy({ actor: approver, now: at(-19) }, { policyId, draftVersion: 1 });
  await keepReadings(asProgram(-19), {});
  for (const [place, one] of [second, third].entries()) if (one) await sign(stage, one, at(place - 16));
  await keepReadings({ ...asProgram(0), now }, {});
  const asSecond = { actor: actorOf(stage, second ?? leader), now: at(-6) };
  await addComment(asSecond, { policyId, clauseKey: 'changed-mind', words: comment[company.language] });
  const words = { language: company.language, title: '', words: proposal[company.language], why: '' };
  await proposeClause(asSecond, { policyId, clauseKey: 'changed-mind', ...words });
  const { items } = await listRequests({ ...asSecond, now }, { status: ['open', 'waiting'], limit: 5 });
  for (const [place, { id: request }] of items.slice(0, 2).entries()) {
    const decided = { request, policyId, clauseKey: 'changed-mind' };
    const { id: decisionId } = await decideUnder({ ...asSecond, now: at(-2) }, decided);
    if (place === 0)
      await complain({ ...asSecond, now: at(-1) }, { decisionId, words: complaint[company.language] });
  }
  return policyId;
}

/** Another one who may approve, be it whoever opened the workspace; the writer themselves where there is nobody else. */
async function secondOne(context: Context, writer: Actor): Promise<Actor> {
  const others = (await listMembers(context, {})).filter(({ id, disabled }) => id !== writer.id && !disabled);
  const second = others.find((one) => mayApprove.includes(one.role));
  return (second && (await findActorOfMember(context, { memberId: second.id }))) ?? writer;
}

async function sign(
  stage: Stage,
  colleague: Stage['company']['colleagues'][number],
  at: Date,
): Promise<void> {
  const context = { actor: actorOf(stage, colleague), now: at };
  const [reading] = await listMyReadings(context, {});
  if (!reading) return;
  await answerQuiz(context, { readingId: reading.id, answers: right });
  const { hash } = await findReading(context, { readingId: reading.id });
  const me = (await listMembers(context, {})).find(({ id }) => id === context.actor.id);
  await signPolicy(context, { readingId: reading.id, name: me?.name ?? colleague.name, hash });
}

const comment = {
  en: 'Customers often ask whether the fourteen days begin with the order or with the parcel.',
  id: 'Pelanggan sering bertanya apakah empat belas hari dihitung sejak pesanan atau sejak paket tiba.',
  th: 'ลูกค้าถามบ่อยว่าสิบสี่วันนับจากวันสั่งหรือวันที่ได้รับพัสดุ',
};
const proposal = {
  en: 'Unused goods come back within fourteen days after the parcel has arrived, and are paid back.',
  id: 'Barang yang belum dipakai dapat kembali dalam empat belas hari sejak paket tiba, dan uangnya dikembalikan.',
  th: 'สินค้าที่ยังไม่ใช้คืนได้ภายในสิบสี่วันนับจากวันที่ได้รับพัสดุ และได้รับเงินคืน',
};
const complaint = {
  en: 'The parcel came on the last of the fourteen days.',
  id: 'Paketnya baru tiba pada hari terakhir dari empat belas hari.',
  th: 'พัสดุเพิ่งมาถึงในวันสุดท้ายของสิบสี่วัน',
};
