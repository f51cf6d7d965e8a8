import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { publishPolicy } from '../../../../tests/harness/policies.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { newId } from '../../../kernel/ids.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { writeReply } from '../../conversations/index.ts';
import { createArticle, publishArticle } from '../../knowledge/index.ts';
import { putInGroup } from '../../problems/index.ts';
import { requestGroups } from '../../problems/schema.ts';
import { solveRequest } from '../../requests/index.ts';
import { createTeam } from '../../team/index.ts';
import { findCourse } from '../courses/find-course.ts';
import { freezeRequest } from '../courses/freeze-request.ts';
import { draftOfTheWeek, draftWeek } from './draft-week.ts';
import { mondayOf } from './rules.ts';

useDatabase();
let company: Company;
let secretTeam: string;
const groupId = newId();
const ago = (hours: number) => new Date(monday.getTime() - hours * 3_600_000);

beforeAll(async () => {
  company = await makeCompany();
  const { sari } = company;
  secretTeam = (await createTeam(as(sari), { name: 'Direksi', memberIds: [sari.id], isPrivate: true })).id;
});

/** Somebody asked, and Adi answered and solved it. */
async function solved(at: Date, text: string, answer: string, teamId: string | null = null): Promise<string> {
  const letter = {
    from: `r${at.getTime()}@honest.example`,
    name: 'Rina Wulandari',
    subject: 'Alamat Rina',
    text,
    teamId,
  };
  const { requestId, conversationId } = await openFor({ ...company.asSystem, now: at }, letter);
  await putInGroup(as(company.sari, at), { request: requestId, groupId });
  await writeReply(as(company.sari, at), { conversationId, body: answer });
  await solveRequest(as(company.sari, at), { requestId });
  return requestId;
}

test('a week begins on Monday', () => {
  expect(['2026-11-23', '2026-11-29', '2026-11-30', '2027-01-01'].map(mondayOf)).toEqual([
    ...['2026-11-23', '2026-11-23', '2026-11-30', '2026-12-28'],
  ]);
});

test('a week without news has no lesson; with news it is drafted once, masked, and without private teams', async () => {
  await expect(draftWeek(as(company.dewi), {})).rejects.toMatchObject({ code: 'nothing-this-week' });
  await draftOfTheWeek(company.asSystem);
  await expect(draftWeek(as(company.adi), {})).rejects.toMatchObject({ status: 403 });
  const row = { workspaceId: company.workspaceId, id: groupId, words: ['alamat'], createdAt: ago(500) };
  await inWorkspace(company.workspaceId, (tx) => tx.insert(requestGroups).values(row));
  const steps = 'Buka halaman pesanan Anda, lalu pilih Ubah alamat.';
  await solved(ago(30), 'Bagaimana ganti alamat?', `Halo Rina,\n${steps} Hubungi 0812 3456 7890 bila perlu.`);
  await solved(ago(20), 'Mau ganti alamat', `${steps}`);
  await solved(ago(10), 'Alamat rahasia', 'Gedung baru dibeli bulan depan oleh direksi.', secretTeam);
  const words = { language: 'id' as const, title: 'Alamat baru', summary: 'Cara mengganti alamat.' };
  const body = {
    type: 'doc' as const,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Isi' }] }],
  };
  const { id: articleId } = await createArticle(as(company.sari, ago(5)), { ...words, body });
  await publishArticle(as(company.sari, ago(4)), { articleId, language: 'id' });
  await publishPolicy(as(company.dewi, ago(3)), as(company.sari, ago(3)));
  const { courseId, isNew } = await draftWeek(as(company.dewi), {});
  expect(isNew).toBe(true);
  expect(await draftWeek(as(company.dewi), {})).toEqual({ courseId, isNew: false });
  const { draft, weekOf, faults, publishedVersion } = await findCourse(as(company.dewi), { courseId });
  expect({ weekOf, faults, publishedVersion }).toEqual({
    weekOf: '2026-11-23',
    faults: [],
    publishedVersion: null,
  });
  expect(draft.lessons.map(({ key }) => key)).toEqual(['asked', 'articles', 'policies']);
  const said = JSON.stringify(draft);
  expect(said).toContain(steps);
  expect(said).toContain('Cara mengganti alamat.');
  expect(said).toContain('Kebijakan');
  expect(said).not.toMatch(/0812|Rina|Gedung baru/);
});

test('a request becomes an example with other names and without what is of one person', async () => {
  const at = ago(2);
  const letter = {
    ...{ name: 'Rina Wulandari', subject: 'Paket Rina TR-8421', from: 'rina.w@honest.example' },
    text: 'Halo Kak Sari, paket TR-8421 belum tiba. Telepon saya 0812-3456-7890. Rina',
  };
  const { requestId, conversationId } = await openFor({ ...company.asSystem, now: at }, letter);
  await writeReply(as(company.sari, at), { conversationId, body: 'Halo Kak Rina, maaf sekali. Salam, Sari' });
  const example = await freezeRequest(as(company.dewi), { request: requestId });
  expect(example).toEqual({
    ...{ key: 'example', language: 'id', subject: 'Paket Ayu […]' },
    words: [
      { by: 'customer', text: 'Halo Kak Bima, paket […] belum tiba. Telepon saya […]. Ayu' },
      { by: 'team', text: 'Halo Kak Ayu, maaf sekali. Salam, Bima' },
    ],
  });
  await expect(freezeRequest(as(company.adi), { request: requestId })).rejects.toMatchObject({ status: 403 });
  const hidden = await solved(ago(1), 'Rahasia', 'Ya.', secretTeam);
  const outside = { ...company.dewi, hiddenTeamIds: [secretTeam] };
  await expect(freezeRequest(as(outside), { request: hidden })).rejects.toMatchObject({ status: 404 });
});
