import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Language } from '../../../kernel/language.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { findWorkspace } from '../../access/index.ts';
import { findSettings } from '../records/keep-settings.ts';
import { one } from './keep-breach.ts';
import { countPeople } from './keep-people.ts';
import { type Clock, clocksOf, type StepKind, stepKinds } from './rules.ts';
import { breaches, breachSteps } from './schema.ts';

export type BreachView = typeof breaches.$inferSelect & {
  clocks: Clock[];
  people: number;
  steps: (typeof breachSteps.$inferSelect)[];
};

/** The register of breaches, those found last first, each with its clocks. There are few of them in a company's life. */
export const listBreaches = query({
  name: 'privacy.list-breaches',
  permission: 'privacy:read',
  input: z.strictObject({}),
  async run({ tx, actor, context }): Promise<BreachView[]> {
    const { workspaceId } = actor;
    const rows = await tx
      .select()
      .from(breaches)
      .where(eq(breaches.workspaceId, workspaceId))
      .orderBy(desc(breaches.foundAt), desc(breaches.id))
      .limit(500);
    const steps = await tx.select().from(breachSteps).where(eq(breachSteps.workspaceId, workspaceId));
    const people = await countPeople(context, {});
    return rows.map((row) => {
      const own = steps.filter((step) => step.breachId === row.id);
      return { ...row, clocks: clocksOf(row, own), people: people.get(row.id) ?? 0, steps: own };
    });
  },
});

/** One of them. @throws Problem 404 `breach-not-found`. */
export const findBreach = query({
  name: 'privacy.find-breach',
  permission: 'privacy:read',
  input: z.strictObject({ breachId: z.uuid() }),
  async run({ context }, { breachId }): Promise<BreachView> {
    const found = (await listBreaches(context, {})).find(({ id }) => id === breachId);
    if (!found) throw notFound('breach');
    return found;
  },
});

/** Prepared letters: to the authority and to the people, in a language. A person reads and completes them. */
export const draftLetters = query({
  name: 'privacy.draft-breach-letters',
  permission: 'privacy:read',
  input: z.strictObject({ breachId: z.uuid(), language: z.enum(['en', 'id', 'th']) }),
  async run(run, { breachId, language }): Promise<Record<StepKind, string>> {
    const [row] = await run.tx.select().from(breaches).where(one(run, breachId));
    if (!row) throw notFound('breach');
    const people = (await countPeople(run.context, {})).get(breachId) ?? 0;
    const { officerName, officerEmail } = await findSettings(run.context, {});
    const { name: company } = await findWorkspace(run.actor.workspaceId);
    const officer = { officerName: officerName || blank, officerEmail: officerEmail || blank };
    const params = { company, people, ...officer, ...wordsOf(row, language) };
    const letters = stepKinds.map((kind) => [kind, say(language, `breach-letter-${kind}`, params)]);
    return Object.fromEntries(letters) as Record<StepKind, string>;
  },
});

/** What a person has still to write. */
const blank = '…';

const locales: Record<Language, string> = { en: 'en-GB', id: 'id-ID', th: 'th-TH' };

function wordsOf(row: typeof breaches.$inferSelect, language: Language) {
  const day = (at: Date | null) =>
    at
      ? new Intl.DateTimeFormat(locales[language], {
          dateStyle: 'long',
          timeStyle: 'short',
          timeZone: 'UTC',
        }).format(at)
      : blank;
  const { title, words, dataKinds, measures } = row;
  return {
    ...{ title, words: words || blank, dataKinds: dataKinds || blank, measures: measures || blank },
    ...{ foundAt: day(row.foundAt), happenedAt: day(row.happenedAt) },
  };
}
