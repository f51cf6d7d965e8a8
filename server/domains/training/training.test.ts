import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { listenTo } from '../../../tests/harness/hear-all.ts';
import { as, type Company, type Member, makeCompany, monday } from '../../../tests/harness/people.ts';
import { publishPolicy } from '../../../tests/harness/policies.ts';
import { newId } from '../../kernel/ids.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { events } from '../../platform/events/schema.ts';
import { createArticle, publishArticle } from '../knowledge/index.ts';
import { listNotifications } from '../notifications/queries/list-notifications.ts';
import { approvePolicy, askApproval, changeDraft as changePolicy } from '../policies/index.ts';
import { findPolicy } from '../policies/queries/find-policy.ts';
import { keepProfile, listStaff } from '../team/index.ts';
import { answerCard, listCards } from './cards/answer-card.ts';
import { findCourse } from './courses/find-course.ts';
import { changeDraft, createCourse, importCourse } from './courses/keep-course.ts';
import { listCourses } from './courses/list-courses.ts';
import { publishCourse, retireCourse } from './courses/publish-course.ts';
import { askAfterChange, askAfterVersion } from './learning/ask-again.ts';
import { assignCourse, withdrawAssignment } from './learning/assign.ts';
import { findMyCourse, findMyTry } from './learning/find-mine.ts';
import { listMine } from './learning/list-mine.ts';
import { listToMark, markTry } from './learning/mark-try.ts';
import { react, readLesson } from './learning/read-lesson.ts';
import { handIn, startTry } from './learning/try-quiz.ts';
import { watchTraining } from './learning/watch.ts';
import { findLevels } from './measuring/levels.ts';
import { listAssignments, listLearners } from './measuring/people.ts';
import { askNewcomer, askPath, keepPath, listPaths, removePath } from './paths/keep-path.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const day = 86_400_000;
const later = (days: number) => new Date(monday.getTime() + days * day);
const words = (en: string) => ({ en });
const body = {
  type: 'doc' as const,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hello' }] }],
};
const options = ['good', 'bad'].map((key) => ({ key, title: words(key) }));
const single = (key: string) => ({
  ...{ key, kind: 'single' as const, title: words(key), options, right: ['good'] },
  explanation: words('Because.'),
});
const content = {
  names: words('By name'),
  traits: ['personal' as const],
  lessons: ['one', 'two'].map((key) => ({ key, title: words(key), bodies: { en: body } })),
  questions: [single('first'), single('second')],
};

/** A course that is taken; its id. */
async function taken(change: Partial<Parameters<typeof createCourse>[1]['content']> = {}): Promise<string> {
  const { id: courseId } = await createCourse(as(company.dewi), { content: { ...content, ...change } });
  await publishCourse(as(company.dewi), { courseId, draftVersion: 1 });
  return courseId;
}

/** Reads all lessons and answers all questions so. */
async function takes(who: Member, courseId: string, chosen: string, at = monday) {
  const me = as(who, at);
  for (const lessonKey of ['one', 'two']) await readLesson(me, { courseId, lessonKey });
  return answers(who, courseId, chosen, 'after', at);
}

async function answers(
  who: Member,
  courseId: string,
  chosen: string,
  phase: 'before' | 'after',
  at = monday,
) {
  const { id: tryId } = await startTry(as(who, at), { courseId, phase });
  const sheet = await findMyTry(as(who, at), { tryId });
  const given = sheet.questions.map(({ key }) => ({ key, chosen: [chosen] }));
  return { tryId, sheet, ...(await handIn(as(who, at), { tryId, answers: given })) };
}

test('a draft may be half written, and only what can be taken to its end is published', async () => {
  const { id: courseId } = await createCourse(as(company.dewi), { content: { names: {} } });
  const publish = (draftVersion: number) => publishCourse(as(company.dewi), { courseId, draftVersion });
  await expect(publish(1)).rejects.toMatchObject({ code: 'course-incomplete' });
  const saved = await changeDraft(as(company.dewi), { courseId, draftVersion: 1, content });
  expect(saved).toEqual({ draftVersion: 2, faults: [], gaps: [] });
  await expect(changeDraft(as(company.sari), { courseId, draftVersion: 1, content })).rejects.toMatchObject({
    status: 412,
  });
  await publish(2);
  await expect(publish(2)).rejects.toMatchObject({ code: 'course-unchanged' });
  const wrong = {
    ...content,
    lessons: [{ key: 'one', bodies: { en: { type: 'doc' as const, content: [{ type: 'script' }] } } }],
  };
  await expect(
    changeDraft(as(company.dewi), { courseId, draftVersion: 2, content: wrong }),
  ).rejects.toMatchObject({
    code: 'course-words-refused',
  });
  await expect(createCourse(as(company.adi), { content })).rejects.toMatchObject({ status: 403 });
  expect((await findCourse(as(company.dewi), { courseId })).publishedVersion).toBe(1);
});

test('courses are found by the trait that they train; drafts are not', async () => {
  const courseId = await taken({ traits: ['attentive'] });
  const draft = await createCourse(as(company.dewi), { content: { ...content, traits: ['attentive'] } });
  const found = (await listCourses(as(company.dewi), { trait: 'attentive' })).map(({ id }) => id);
  expect(found).toEqual([courseId]);
  const forAdi = (await listCourses(as(company.adi), {})).map(({ id }) => id);
  expect(forAdi).toContain(courseId);
  expect(forAdi).not.toContain(draft.id);
});

test('before, lessons, wrong, right: a certificate, a skill until it ends, and the weak trait that asked for it is told', async () => {
  const hear = listenTo(company.workspaceId);
  const courseId = await taken({ validMonths: 6, skill: { name: 'Retur', level: 2 } });
  const because = { trait: 'personal' as const };
  const asked = { courseId, memberIds: [company.adi.id], dueOn: '2026-11-30', because };
  await assignCourse(as(company.dewi), asked);
  await hear();
  const told = (await listNotifications(as(company.adi), {})).items;
  expect(told).toMatchObject([{ kind: 'training-given', course: { id: courseId, names: words('By name') } }]);
  const before = await answers(company.adi, courseId, 'bad', 'before');
  expect(before).toMatchObject({ outcome: 'failed', score: 0 });
  expect((await findMyTry(as(company.adi), { tryId: before.tryId })).questions[0]?.told).toBeNull();
  await expect(startTry(as(company.adi), { courseId, phase: 'before' })).rejects.toMatchObject({
    code: 'pretest-over',
  });
  await expect(startTry(as(company.adi), { courseId, phase: 'after' })).rejects.toMatchObject({
    code: 'lessons-unread',
  });
  const wrong = await takes(company.adi, courseId, 'bad');
  expect(wrong.outcome).toBe('failed');
  expect(JSON.stringify(wrong.sheet)).not.toContain('Because');
  expect((await findMyTry(as(company.adi), { tryId: wrong.tryId })).questions[0]).toMatchObject({
    told: { share: 0, right: ['good'], explanation: { en: 'Because.' } },
  });
  expect((await takes(company.adi, courseId, 'good')).outcome).toBe('passed');
  const mine = (await listMine(as(company.adi), {})).items.find((one) => one.courseId === courseId);
  expect(mine).toMatchObject({ assignment: null, certificate: { score: 1, isOver: false } });
  expect(mine?.certificate?.expiresAt).toEqual(new Date('2027-05-23T02:00:00.000Z'));
  const passed = await eventOf('training.passed', courseId);
  expect(passed).toMatchObject({ memberId: company.adi.id, because: { reason: 'trait', trait: 'personal' } });
  await keepProfile(as(company.dewi), { memberId: company.adi.id, skills: [{ skill: 'retur', level: 2 }] });
  const skills = async (days: number) =>
    (await listStaff(as(company.dewi, later(days)), {})).find(({ id }) => id === company.adi.id);
  expect(await skills(180)).toMatchObject({ skills: [{ skill: 'retur', level: 2 }], endedSkills: [] });
  expect(await skills(182)).toMatchObject({ skills: [], endedSkills: ['retur'] });
});

async function eventOf(name: string, courseId: string) {
  const rows = await inWorkspace(company.workspaceId, (tx) => tx.select().from(events));
  return rows.findLast((one) => one.name === name && one.subjectId === courseId)?.payload;
}

test('when all tries are used the next one waits until somebody asks anew', async () => {
  const courseId = await taken({ quiz: { tries: 1 } });
  expect((await takes(company.nok, courseId, 'bad')).outcome).toBe('failed');
  await expect(takes(company.nok, courseId, 'good')).rejects.toMatchObject({ code: 'tries-used-up' });
  await assignCourse(as(company.dewi, later(1)), {
    courseId,
    memberIds: [company.nok.id],
    dueOn: '2026-12-01',
  });
  expect((await takes(company.nok, courseId, 'good', later(1))).outcome).toBe('passed');
});

test('words are marked by somebody else, from 0 to 4 in each trait; only then it is passed', async () => {
  const questions = [
    {
      key: 'reply',
      kind: 'reply' as const,
      title: words('Write'),
      criteria: ['polite' as const, 'prompt' as const],
    },
  ];
  const courseId = await taken({ questions });
  const { tryId, outcome } = await takes(company.dewi, courseId, 'x');
  expect(outcome).toBe('to-mark');
  expect(await listToMark(as(company.dewi), {})).toEqual([]);
  const marks = (polite: number) => ({ tryId, marks: [{ key: 'reply', points: { polite, prompt: 4 } }] });
  await expect(markTry(as(company.dewi), marks(4))).rejects.toMatchObject({ code: 'mark-own' });
  await expect(markTry(as(company.adi), marks(4))).rejects.toMatchObject({ status: 403 });
  const none = { tryId, marks: [{ key: 'reply', points: { polite: 4 } }] };
  await expect(markTry(as(company.sari), none)).rejects.toMatchObject({ code: 'marks-missing' });
  expect(await listToMark(as(company.sari), {})).toMatchObject([
    { id: tryId, questions: [{ criteria: ['polite', 'prompt'] }] },
  ]);
  expect(await markTry(as(company.sari), marks(3))).toEqual({ outcome: 'passed', score: 0.875 });
  await expect(markTry(as(company.sari), marks(0))).rejects.toMatchObject({ code: 'try-over' });
});

test('nobody sees or hands in the tries of others', async () => {
  const courseId = await taken();
  await readLesson(as(company.adi), { courseId, lessonKey: 'one' });
  await readLesson(as(company.adi), { courseId, lessonKey: 'two' });
  const { id: tryId } = await startTry(as(company.adi), { courseId, phase: 'after' });
  await expect(findMyTry(as(company.nok), { tryId })).rejects.toMatchObject({ status: 404 });
  await expect(handIn(as(company.nok), { tryId, answers: [] })).rejects.toMatchObject({ status: 404 });
});

test('who passed is asked five questions a day, the better known the later again', async () => {
  const lek = company.lek;
  const courseId = await taken();
  await takes(lek, courseId, 'good');
  expect((await listCards(as(lek), {})).items).toEqual([]);
  const { items } = await listCards(as(lek, later(5)), {});
  expect(items.map(({ question }) => question.key).sort()).toEqual(['first', 'second']);
  expect(JSON.stringify(items)).not.toContain('right');
  const answer = (questionKey: string, chosen: string) =>
    answerCard(as(lek, later(5)), { courseId, questionKey, chosen: [chosen], sure: 'sure' });
  const known = await answer('first', 'good');
  const unknown = await answer('second', 'bad');
  expect(known).toMatchObject({ isRight: true, right: ['good'], explanation: { en: 'Because.' } });
  expect(unknown).toMatchObject({ isRight: false, dueOn: '2026-11-29' });
  expect(known.dueOn > unknown.dueOn).toBe(true);
  await expect(answer('first', 'good')).rejects.toMatchObject({ code: 'card-not-due' });
  expect((await listMine(as(lek, later(5)), {})).cards).toEqual({ left: 0, answered: 2 });
});

test('an article that changes asks those who hold the certificate to learn anew, once, and asks its questions today', async () => {
  const { id: articleId } = await createArticle(as(company.sari), { language: 'id', title: 'Retur', body });
  const courseId = await taken({ articleIds: [articleId] });
  await takes(company.adi, courseId, 'good');
  await publishArticle(as(company.sari), { articleId, language: 'id' });
  const change = { kind: 'article' as const, subjectId: articleId };
  expect(await askAfterChange(company.asSystem, change)).toEqual({ asked: 1 });
  expect(await askAfterChange(company.asSystem, change)).toEqual({ asked: 0 });
  expect(await askAfterChange(company.asSystem, { ...change, subjectId: newId() })).toEqual({ asked: 0 });
  const [asked] = await listAssignments(as(company.dewi), { course: courseId });
  expect(asked).toMatchObject({ member: { id: company.adi.id }, reason: 'article', dueOn: '2026-12-07' });
  expect(
    (await listCards(as(company.adi), {})).items.filter((one) => one.courseId === courseId),
  ).toHaveLength(2);
  expect((await takes(company.adi, courseId, 'good', later(1))).outcome).toBe('passed');
  expect(await listAssignments(as(company.dewi), { course: courseId })).toEqual([]);
});

test('a policy that changes in a major version asks those who hold the certificate to learn anew; a minor one does not', async () => {
  const hear = listenTo(company.workspaceId, 'training');
  const policyId = await publishPolicy(as(company.dewi), as(company.sari));
  const courseId = await taken({ policyIds: [policyId] });
  await hear();
  await takes(company.sari, courseId, 'good');
  const renew = async (isMajor: boolean, name: string) => {
    const { draft, draftVersion: before } = await findPolicy(as(company.dewi), { policyId });
    const changed = { ...draft, names: { ...draft.names, en: name } };
    const asked = { policyId, draftVersion: before, content: changed };
    const { draftVersion } = await changePolicy(as(company.dewi), asked);
    await askApproval(as(company.dewi), { policyId, draftVersion, isMajor });
    await approvePolicy(as(company.sari), { policyId, draftVersion });
    await hear();
    return listAssignments(as(company.dewi), { course: courseId });
  };
  expect(await renew(false, 'Our service')).toEqual([]);
  expect(await renew(true, 'Service anew')).toMatchObject([
    { member: { id: company.sari.id }, reason: 'policy', dueOn: '2026-12-07' },
  ]);
  const mine = (await listMine(as(company.sari), {})).items.find((one) => one.courseId === courseId);
  expect(mine?.assignment).toMatchObject({ reason: 'policy', subjectId: policyId });
});

test('a new version asks again only where that is wished', async () => {
  const courseId = await taken();
  await takes(company.adi, courseId, 'good');
  const anew = async (draftVersion: number, name: string, asksAgain: boolean) => {
    const changed = { ...content, names: words(name) };
    await changeDraft(as(company.dewi), { courseId, draftVersion, content: changed });
    const next = { courseId, draftVersion: draftVersion + 1, asksAgain };
    return askAfterVersion(company.asSystem, { courseId, ...(await publishCourse(as(company.dewi), next)) });
  };
  expect(await anew(1, 'Second', false)).toEqual({ asked: 0 });
  expect(await anew(2, 'Third', true)).toEqual({ asked: 1 });
});

test('reminders come seven days, one day and on the day before it is due, and daily after it; renewal before the end', async () => {
  const own = await makeCompany('Siam Parcel');
  const mine = { own, at: (days: number) => ({ ...own.asSystem, now: later(days) }) };
  const { id: courseId } = await createCourse(as(own.dewi), { content: { ...content, validMonths: 1 } });
  await publishCourse(as(own.dewi), { courseId, draftVersion: 1 });
  await assignCourse(as(own.dewi), { courseId, memberIds: [own.adi.id], dueOn: '2026-12-01' });
  const reminded: number[] = [];
  for (let days = 0; days < 11; days += 1) {
    const { reminded: first } = await watchTraining(mine.at(days), {});
    const { reminded: second } = await watchTraining(mine.at(days), {});
    reminded.push(first + second);
  }
  expect(reminded).toEqual([0, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
  await takes(own.adi, courseId, 'good', later(10));
  expect(await watchTraining(mine.at(11), {})).toMatchObject({ renewed: 1, ended: 0 });
  expect(await watchTraining(mine.at(12), {})).toMatchObject({ renewed: 0, ended: 0 });
  const [renewal] = await listAssignments(as(own.dewi, later(12)), {});
  expect(renewal).toMatchObject({ reason: 'renewal', dueOn: '2027-01-03' });
  expect(await watchTraining(mine.at(50), {})).toMatchObject({ ended: 1 });
  expect((await listMine(as(own.adi, later(50)), {})).items[0]?.certificate).toMatchObject({ isOver: true });
});

test('who joins is asked for the path of their role, one course after the other, each once', async () => {
  const courseIds = [await taken(), await taken()];
  const path = {
    names: words('First weeks'),
    courseIds,
    roles: ['agent' as const],
    isInduction: true,
    days: 10,
  };
  const { id: pathId } = await keepPath(as(company.dewi), path);
  const join = { memberId: company.nok.id, role: 'agent' };
  expect(await askNewcomer(company.asSystem, join)).toEqual({ asked: 2 });
  expect(await askNewcomer(company.asSystem, join)).toEqual({ asked: 0 });
  expect(await askNewcomer(company.asSystem, { memberId: company.lek.id, role: 'light-agent' })).toEqual({
    asked: 0,
  });
  const due = (await listAssignments(as(company.dewi), { member: company.nok.id })).map(
    ({ dueOn, reason }) => [dueOn, reason],
  );
  expect(due).toEqual([
    ['2026-11-28', 'path'],
    ['2026-12-03', 'path'],
  ]);
  expect(await askPath(as(company.dewi), { pathId })).toEqual({ asked: 2 });
  const unknown = { ...path, courseIds: [newId()] };
  await expect(keepPath(as(company.dewi), { pathId, ...unknown })).rejects.toMatchObject({
    code: 'training-path-course',
  });
  await removePath(as(company.dewi), { pathId });
  expect(await listPaths(as(company.dewi), {})).toEqual([]);
});

test('leaders see what is planned and late, and may take it back; nobody is asked for what is not published', async () => {
  const courseId = await taken({ minutes: 45 });
  const asked = { courseId, memberIds: [company.lek.id], dueOn: '2026-11-22' };
  const { assignmentIds } = await assignCourse(as(company.dewi), asked);
  expect((await assignCourse(as(company.dewi), { ...asked, dueOn: '2026-11-29' })).assignmentIds).toEqual(
    assignmentIds,
  );
  const lek = async () => (await listLearners(as(company.dewi), {})).find(({ id }) => id === company.lek.id);
  expect(await lek()).toMatchObject({ open: 1, late: 1, minutes: 45, nextDueOn: '2026-11-22' });
  await withdrawAssignment(as(company.dewi), { assignmentId: assignmentIds[0] ?? '' });
  expect(await lek()).toMatchObject({ open: 0, minutes: 0 });
  await expect(assignCourse(as(company.dewi), { ...asked, memberIds: [newId()] })).rejects.toMatchObject({
    code: 'training-member-unknown',
  });
  await retireCourse(as(company.dewi), { courseId });
  await expect(assignCourse(as(company.dewi), asked)).rejects.toMatchObject({ code: 'course-retired' });
  const { id } = await createCourse(as(company.dewi), { content });
  await expect(assignCourse(as(company.dewi), { ...asked, courseId: id })).rejects.toMatchObject({
    code: 'course-not-published',
  });
});

test('the four levels say what their numbers carry, and nothing where there is too little', async () => {
  const courseId = await taken();
  const people = [company.adi, company.nok, company.lek, company.dewi, company.sari];
  const level = () => findLevels(as(company.dewi), { courseId });
  for (const [at, one] of people.entries()) {
    await answers(one, courseId, at === 0 ? 'good' : 'bad', 'before');
    if (at === 4) expect(await level()).toMatchObject({ learning: { n: 4, gain: null } });
    await takes(one, courseId, 'good');
  }
  await react(as(company.adi), { courseId, rating: 4 });
  await react(as(company.nok), { courseId, rating: 5, words: 'Short and clear' });
  const found = await level();
  expect(found).toMatchObject({
    learnt: 5,
    reaction: { n: 2, asked: 5, mean: 4.5 },
    learning: { n: 5, before: 0.2, after: 1, gain: 0.8 },
    behaviour: [],
    results: { change: null, learnt: { before: { n: 0 } } },
  });
  expect(found.learning.low).toBeGreaterThan(0.2);
});

test('a course without questions is taken by reading it, and a file that cannot be read leaves nothing', async () => {
  const courseId = await taken({ questions: [] });
  expect((await readLesson(as(company.adi), { courseId, lessonKey: 'one' })).certificateId).toBeNull();
  expect((await readLesson(as(company.adi), { courseId, lessonKey: 'two' })).certificateId).not.toBeNull();
  expect((await readLesson(as(company.adi), { courseId, lessonKey: 'two' })).certificateId).toBeNull();
  expect((await findMyCourse(as(company.adi), { courseId })).mayTry).toBe(false);
  const before = (await listCourses(as(company.dewi), {})).length;
  await expect(importCourse(as(company.dewi), { text: '# course\nnot a setting' })).rejects.toMatchObject({
    details: { params: { line: 2 } },
  });
  expect(await listCourses(as(company.dewi), {})).toHaveLength(before);
});
