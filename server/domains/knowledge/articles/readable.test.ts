import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { newId } from '../../../kernel/ids.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { createBrand } from '../../access/brands.ts';
import { createSection } from '../sections/keep-section.ts';
import { readableBy } from './readable.ts';
import { type AudienceCard, isFor, mayGoToCustomers, type Reader } from './rules/audience.ts';
import { articles, audiences } from './schema.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const [organisation, other, team, otherTeam, member] = [newId(), newId(), newId(), newId(), newId()];

test('the rule says of every reader and every article the same in SQL as on values', async () => {
  const { id: brandId } = await createBrand(company.asSystem, { name: 'Batik' });
  const { id: onBrand } = await createSection(company.asSystem, { names: { id: 'Batik' }, brandId });
  const cards = audiences.flatMap((audience) =>
    [null, organisation].flatMap((organisationId) =>
      [null, team].flatMap((teamId) =>
        [null, member].flatMap((ownerId) =>
          [null, onBrand].map((sectionId) => ({
            id: newId(),
            audience,
            organisationId,
            teamId,
            ownerId,
            sectionId,
          })),
        ),
      ),
    ),
  );
  const readers: Reader[] = [
    { kind: 'all' },
    { kind: 'anyone' },
    { kind: 'customer', organisationId: null },
    { kind: 'customer', organisationId: organisation },
    { kind: 'customer', organisationId: other },
    ...[null, [], [team], [otherTeam]].map(
      (teamIds): Reader => ({ kind: 'member', memberId: member, teamIds }),
    ),
    { kind: 'member', memberId: newId(), teamIds: [otherTeam] },
    ...[[], [team]].flatMap((teamIds) =>
      [null, [], [brandId], [other]].map((brandIds): Reader => ({ kind: 'provider', teamIds, brandIds })),
    ),
  ];
  await inWorkspace(company.workspaceId, async (tx) => {
    const at = { createdAt: new Date(), updatedAt: new Date() };
    const row = { workspaceId: company.workspaceId, mainLanguage: 'id' as const, ...at };
    await tx.insert(articles).values(cards.map((card) => ({ ...row, ...card })));
    for (const reader of readers) {
      const mine = and(eq(articles.workspaceId, company.workspaceId), readableBy(reader));
      const rows = await tx.select({ id: articles.id }).from(articles).where(mine);
      const seen = new Set(rows.map((one) => one.id));
      for (const { sectionId, ...card } of cards) {
        const whole: AudienceCard = { ...card, brandId: sectionId ? brandId : null };
        expect(seen.has(card.id), JSON.stringify([reader, whole])).toBe(isFor(reader, whole));
      }
    }
  });
});

test.each<[AudienceCard['audience'], boolean]>([
  ['public', true],
  ['signed-in', true],
  ['organisation', true],
  ['staff', false],
  ['team', false],
])('of an article for %s words may go to a customer: %s', (audience, may) => {
  expect(mayGoToCustomers({ audience, organisationId: organisation }, organisation)).toBe(may);
  expect(mayGoToCustomers({ audience: 'organisation', organisationId: organisation }, other)).toBe(false);
});
