import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { noWords } from '../../kernel/words.ts';
import { inUnit } from '../../platform/command.ts';
import { createMailbox } from '../channels/email/mailboxes/commands/create-mailbox.ts';
import { listOutgoing } from '../channels/index.ts';
import { listMessages } from '../conversations/index.ts';
import { blockCustomer, createCustomer, mergeCustomers } from '../customers/index.ts';
import { hearIdea } from '../notifications/commands/hear-idea.ts';
import { createTeam, planAbsence } from '../team/index.ts';
import { answerIdea, moveIdea } from './commands/answer-idea.ts';
import { changeIdea } from './commands/change-idea.ts';
import { changeBoard, changeIdeaSettings } from './commands/change-settings.ts';
import { readIdea } from './commands/idea-row.ts';
import { linkRequest } from './commands/link-request.ts';
import { mergeIdea, unmergeIdea } from './commands/merge-ideas.ts';
import { proposeIdea, suggestIdea } from './commands/propose-idea.ts';
import { voteAsCustomer, voteForIdea } from './commands/vote.ts';
import { watchIdeas } from './commands/watch-ideas.ts';
import { findIdea } from './queries/find-idea.ts';
import { listAlike, listIdeas } from './queries/list-ideas.ts';
import { findPublic, listPublic } from './queries/list-public.ts';
import { composeReport } from './reports/compose-report.ts';
import { findWay } from './reports/find-way.ts';
import { sendReports } from './reports/send-reports.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
  await changeIdeaSettings(as(company.sari), { changes: { customerOwnerId: company.dewi.id } });
  await changeBoard(as(company.sari), { brandId: null, access: 'public' });
  await createMailbox(as(company.sari), { address: 'bantuan@toko-rina.example', name: 'Bantuan' });
});

const inDays = (days: number) => new Date(monday.getTime() + days * 86_400_000);
const system = (days = 0) => ({ ...company.asSystem, now: inDays(days) });
let people = 0;
async function customer(): Promise<string> {
  people += 1;
  const email = `tamu${people}@honest.example`;
  const card = {
    name: `Tamu ${people}`,
    language: 'th' as const,
    addresses: [{ kind: 'email' as const, value: email }],
  };
  return (await createCustomer(company.asSystem, card)).customerId;
}
const asCustomer = (id: string) => ({
  ...company.asSystem,
  actor: { type: 'customer' as const, workspaceId: company.workspaceId, id },
});
const suggest = (id: string, title: string) =>
  suggestIdea(asCustomer(id), { title, brandId: null, language: 'id' });
const vote = (id: string, ideaId: string, isVote = true) =>
  voteAsCustomer(asCustomer(id), { ideaId, isVote, brandId: null });
const votesOf = async (ideaId: string) => (await findIdea(as(company.dewi), { ideaId })).votes;
const words = { ...noWords, id: 'Mulai bulan depan.' };

test('an idea from a request has its proof, an owner who may answer, and a date of the settings', async () => {
  const { requestId } = await openFor(company.asSystem, { from: 'rina@honest.example' });
  const { ideaId } = await proposeIdea(as(company.adi), { title: 'Kotak hadiah', requestId });
  const found = await findIdea(as(company.adi), { ideaId });
  expect(found).toMatchObject({ state: 'new', board: 'staff', votes: 1, isVoted: true, requests: 1 });
  expect(found).toMatchObject({ dueOn: '2026-11-30', proposedBy: 'Adi Wijaya', isByCustomer: false });
  expect(found.proofs.map((one) => one.id)).toEqual([requestId]);
  expect([company.dewi.id, company.sari.id]).toContain(found.ownerId);
  await linkRequest(as(company.adi), { ideaId, requestId });
  expect((await listIdeas(as(company.nok), { request: requestId })).items.map((one) => one.id)).toEqual([
    ideaId,
  ]);
});

test('a request that one may not see shows nothing of itself on an idea, and cannot be linked', async () => {
  const { id: teamId } = await createTeam(as(company.sari), { name: 'Gaji', isPrivate: true, memberIds: [] });
  const { requestId } = await openFor(company.asSystem, { from: 'rahasia@honest.example', teamId });
  const { ideaId } = await proposeIdea(as(company.adi), { title: 'Kurir malam' });
  await linkRequest(as(company.sari), { ideaId, requestId });
  const nok = as({ ...company.nok, hiddenTeamIds: [teamId] });
  const [all, hers] = [await findIdea(as(company.sari), { ideaId }), await findIdea(nok, { ideaId })];
  expect([all.proofs.length, all.requests, hers.proofs.length, hers.requests]).toEqual([1, 1, 0, 0]);
  await expect(linkRequest(nok, { ideaId, requestId })).rejects.toMatchObject({ code: 'request-not-found' });
});

test('a vote is one for each person, may be taken away and given again, and needs a board', async () => {
  const [rina, somchai] = [await customer(), await customer()];
  const { ideaId } = await suggest(rina, 'Bayar di tempat');
  await vote(rina, ideaId);
  await vote(somchai, ideaId);
  await voteForIdea(as(company.adi), { ideaId, isVote: true });
  expect(await votesOf(ideaId)).toBe(3);
  await vote(rina, ideaId, false);
  await vote(rina, ideaId, false);
  expect(await votesOf(ideaId)).toBe(2);
  await vote(rina, ideaId);
  expect(await votesOf(ideaId)).toBe(3);
  expect((await findIdea(as(company.dewi), { ideaId })).customers).toBe(2);
  await changeIdea(as(company.dewi), { ideaId, changes: { isHidden: true } });
  await expect(vote(somchai, ideaId)).rejects.toMatchObject({ code: 'idea-not-found' });
  await changeBoard(as(company.sari), { brandId: null, access: 'off' });
  await expect(suggest(rina, 'Bayar dengan kartu')).rejects.toMatchObject({ code: 'idea-board-not-found' });
  await changeBoard(as(company.sari), { brandId: null, access: 'public' });
});

test('two customers who become one have one vote', async () => {
  const [kept, merged] = [await customer(), await customer()];
  const { ideaId } = await suggest(kept, 'Katalog cetak');
  await vote(merged, ideaId);
  expect(await votesOf(ideaId)).toBe(2);
  await mergeCustomers(as(company.dewi), { keptId: kept, mergedId: merged });
  expect(await votesOf(ideaId)).toBe(1);
  await vote(kept, ideaId, false);
  expect(await votesOf(ideaId)).toBe(0);
});

test('a duplicate’s votes count once for each person where it leads, in a chain too, and come back when parted', async () => {
  const [rina, somchai, nok] = [await customer(), await customer(), await customer()];
  const { ideaId: first } = await suggest(rina, 'Kemasan kertas');
  const { ideaId: second } = await suggest(somchai, 'Kemasan tanpa plastik');
  const { ideaId: third } = await suggest(nok, 'Kertas saja');
  await vote(rina, second);
  await mergeIdea(as(company.dewi), { ideaId: third, intoId: second });
  await mergeIdea(as(company.dewi), { ideaId: second, intoId: first });
  expect(await votesOf(first)).toBe(3);
  await vote(nok, third);
  expect(await votesOf(first)).toBe(3);
  expect((await findIdea(as(company.dewi), { ideaId: first })).duplicates.map((one) => one.id)).toEqual([
    second,
  ]);
  await expect(mergeIdea(as(company.dewi), { ideaId: second, intoId: first })).rejects.toMatchObject({
    code: 'idea-is-duplicate',
  });
  await unmergeIdea(as(company.dewi), { ideaId: second });
  expect([await votesOf(first), await votesOf(second)]).toEqual([1, 3]);
  expect((await findIdea(as(company.dewi), { ideaId: second })).state).toBe('new');
});

test('its owner is told the day before and when it is late, or whoever covers for them; an answer ends it', async () => {
  const { ideaId } = await suggest(await customer(), 'Toko buka Minggu');
  expect((await findIdea(as(company.dewi), { ideaId })).dueOn).toBe('2026-12-07');
  await planAbsence(as(company.dewi, inDays(13)), {
    ...{ memberId: company.dewi.id, reasonCode: 'holiday' as const, coverMemberId: company.sari.id },
    ...{ startsAt: inDays(13), endsAt: inDays(20) },
  });
  const told = await watchIdeas(system(13), {});
  expect(told.told).toBeGreaterThan(0);
  expect((await watchIdeas(system(13.1), {})).told).toBe(0);
  const mine = await listIdeas(as(company.sari, inDays(13.5)), { show: 'mine', board: 'customers' });
  expect(mine.items.map((one) => one.id)).toContain(ideaId);
  expect((await watchIdeas(system(15), {})).told).toBeGreaterThan(0);
  expect(
    (await listIdeas(as(company.dewi, inDays(15)), { show: 'late' })).items.map((one) => one.id),
  ).toContain(ideaId);
  await moveIdea(as(company.sari), { ideaId, state: 'under-review' });
  await answerIdea(as(company.sari, inDays(15)), { ideaId, state: 'declined', words });
  expect(
    (await listIdeas(as(company.dewi, inDays(15)), { show: 'late' })).items.map((one) => one.id),
  ).not.toContain(ideaId);
  expect(await hearIdea(system(15), { ideaId, memberId: company.dewi.id, kind: 'idea-late' })).toBeNull();
});

test('everybody who wanted it hears each answer once, in their own language, and whoever is blocked hears nothing', async () => {
  const [rina, late, blocked] = [await customer(), await customer(), await customer()];
  const { ideaId } = await suggest(rina, 'Lacak paket di peta');
  await vote(blocked, ideaId);
  await blockCustomer(as(company.dewi), { customerId: blocked });
  await voteForIdea(as(company.adi), { ideaId, isVote: true });
  const answer = (state: 'planned' | 'declined' | 'carried-out', said = words) =>
    answerIdea(as(company.dewi), { ideaId, state, words: said });
  await expect(answer('planned', noWords)).rejects.toMatchObject({ code: 'idea-answer-missing' });
  await answer('planned');
  await sendReports(system(1));
  expect((await findIdea(as(company.dewi), { ideaId })).told).toEqual({ told: 2, waiting: 0, withheld: 1 });
  const mails = async () => (await listOutgoing(company.asSystem, {})).items.length;
  const before = await mails();
  await answer('declined');
  await answer('planned');
  expect(await sendReports(system(1))).toBe(0);
  await vote(late, ideaId);
  await answer('carried-out');
  expect(await sendReports(system(2))).toBe(3);
  expect(await sendReports(system(3))).toBe(0);
  expect((await mails()) - before).toBe(2);
  await expect(vote(rina, ideaId)).rejects.toMatchObject({ code: 'idea-is-carried-out' });
});

test('who writes by mail hears of it in a mail of its own, by name and in their language', async () => {
  const { conversationId, customerId } = await openFor(company.asSystem, { from: 'siti@honest.example' });
  const { ideaId } = await suggest(customerId, 'Bungkus dua lapis');
  const found = await findIdea(as(company.dewi), { ideaId });
  const report = await inUnit(company.asSystem, async (run) => {
    const row = await readIdea(run, ideaId);
    const way = await findWay(run, customerId);
    return (
      way && { way, ...(await composeReport(run, { ...row, state: 'planned', answer: words }, way.customer)) }
    );
  });
  expect(report?.way.isByMail).toBe(true);
  expect([found.title, report?.language]).toEqual(['Bungkus dua lapis', 'id']);
  expect(report?.text).toContain('Mulai bulan depan.');
  expect(report?.text).toMatch(/^Selamat .*Rina/);
  expect((await listMessages(company.asSystem, { conversationId })).items).toHaveLength(1);
});

test('the board of customers names nobody, hides what is hidden, and finds what says the same', async () => {
  const rina = await customer();
  const { ideaId } = await suggest(rina, 'Warna biru muda');
  const place = { brandId: null, customerId: rina };
  const shown = await findPublic(system(), { ...place, ideaId });
  expect(shown).toMatchObject({ title: 'Warna biru muda', votes: 1, isVoted: true });
  expect(JSON.stringify(await listPublic(system(), place))).not.toMatch(/Tamu \d|honest\.example/);
  const alike = { board: 'customers' as const, words: 'warna biru tua' };
  expect((await listAlike(as(company.adi), alike)).map((one) => one.id)).toEqual([ideaId]);
  await changeIdea(as(company.dewi), { ideaId, changes: { isHidden: true } });
  await expect(findPublic(system(), { ...place, ideaId })).rejects.toMatchObject({ code: 'idea-not-found' });
  expect(await listAlike(as(company.adi), { ...alike, isShown: true })).toEqual([]);
});

test('only whoever may answer owns an idea, and only who leads answers', async () => {
  const { ideaId } = await proposeIdea(as(company.adi), { title: 'Kursi baru' });
  const give = (ownerId: string) => changeIdea(as(company.dewi), { ideaId, changes: { ownerId } });
  await expect(give(company.adi.id)).rejects.toMatchObject({ code: 'idea-owner-cannot' });
  await give(company.dewi.id);
  await expect(answerIdea(as(company.adi), { ideaId, state: 'planned', words })).rejects.toMatchObject({
    code: 'permission-missing',
  });
});
