import { expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Member, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { newId } from '../../../kernel/ids.ts';
import { writeReply } from '../../conversations/index.ts';
import { listSessions } from '../../quality/calibrating/find-session.ts';
import { ensureCard } from '../../quality/index.ts';
import { findReview, listQueue } from '../../quality/reviews/find-review.ts';
import { giveReview } from '../../quality/reviews/score-review.ts';
import { traits } from '../../quality/rules/card/card.ts';
import { drawPlans } from '../../quality/sampling/draw-plans.ts';
import { assignRequest, solveRequest } from '../../requests/index.ts';
import { actorOfAccount, addMember } from '../../team/index.ts';
import { createProvider } from '../../team/providers/keep-provider.ts';
import { findSample, keepSample } from './keep-sample.ts';

useDatabase();
const after = (days: number) => new Date(monday.getTime() + days * 86_400_000);

test('both sides review the same work blind, and how far they saw it alike is theirs to see', async () => {
  const company = await makeCompany();
  const about = { name: 'Mitra', kind: 'third-party' as const, teamIds: [company.teamId] };
  const { id: providerId } = await createProvider(as(company.sari), about);
  const hire = async (name: string, role: 'provider-manager' | 'provider-agent') => {
    const accountId = newId();
    const who = { accountId, name, email: `${accountId}@mitra.example`, language: 'id' as const };
    await addMember(company.asSystem, { ...who, role, providerId });
    return (await actorOfAccount(accountId, company.workspaceId)) as Member;
  };
  const [bos, wati] = [await hire('Bos', 'provider-manager'), await hire('Wati', 'provider-agent')];
  for (let n = 0; n < 3; n += 1) {
    const { requestId, conversationId } = await openFor(company.asSystem, { teamId: company.teamId });
    await assignRequest(as(company.sari), { requestId, assigneeId: wati.id });
    await writeReply(as(wati), { conversationId, body: 'Kiriman berangkat hari ini.' });
    await solveRequest(as(wati), { requestId });
  }
  const { cardId } = await ensureCard(as(company.sari), {});
  const kept = { providerId, cardId, perWeek: 2 };
  const { planId } = await keepSample(as(company.sari), kept);
  expect((await keepSample(as(company.sari), { ...kept, perWeek: 3 })).planId).toBe(planId);
  expect(await drawPlans({ ...company.asSystem, now: after(7) }, {})).toEqual({ drawn: 3 });

  const sides = { theirs: [bos], ours: [company.sari, company.dewi] };
  const waiting = async (who: Member) => (await listQueue(as(who, after(7)), {})).items;
  const ofBos = await waiting(bos);
  expect(ofBos).toHaveLength(3);
  expect(ofBos.every(({ member }) => member === null)).toBe(true);
  const ours = (await Promise.all(sides.ours.map(waiting))).flat();
  expect(ours).toHaveLength(3);
  const [first] = ofBos;
  const seen = await findReview(as(bos, after(7)), { reviewId: first?.id ?? '' });
  expect([seen.member, seen.others]).toEqual([null, []]);
  const month = { providerId, month: '2026-11' };
  expect(await findSample(as(bos, after(7)), month)).toMatchObject({ units: 0 });

  for (const who of [...sides.theirs, ...sides.ours])
    for (const { id, request } of await waiting(who)) {
      const points = 2 + (request.number % 3);
      const scores = traits.map((key) => ({
        ...{ key, points: key === 'professional' ? 1 : key === 'polite' && who === bos ? 4 : points },
      }));
      await giveReview(as(who, after(8)), { reviewId: id, scores });
    }
  const found = await findSample(as(company.dewi, after(8)), month);
  expect(found).toMatchObject({ plan: { perWeek: 3, cardId }, units: 3 });
  const alpha = (key: string) => found.criteria.find((one) => one.key === key)?.value ?? null;
  expect(alpha('personal')).toBe(1);
  expect(alpha('polite')).toBeLessThan(0.5);
  expect(await findSample(as(bos, after(8)), month)).toMatchObject({ units: 3 });
  const told = await findReview(as(bos, after(8)), { reviewId: first?.id ?? '' });
  expect(told.member).toMatchObject({ name: 'Wati' });
  // Sessions in which they do not review are no business of theirs.
  expect(await listSessions(as(bos), {})).toEqual([]);
});
