import { eq } from 'drizzle-orm';
import { createBrand } from '../../../server/domains/access/brands.ts';
import { createAccount, findAccount } from '../../../server/domains/access/index.ts';
import { mailboxes, mailRoutes } from '../../../server/domains/channels/email/schema.ts';
import { addMember, createTeam, listTeams } from '../../../server/domains/team/index.ts';
import { system } from '../../../server/kernel/actor.ts';
import { newId, newSecret } from '../../../server/kernel/ids.ts';
import type { Language } from '../../../server/kernel/language.ts';
import { inUnit } from '../../../server/platform/command.ts';
import type { Tx } from '../../../server/platform/database/open.ts';
import { askMore } from './asking/ask-more.ts';
import { daysLater } from './calendar.ts';
import { promiseAnswers } from './promising/promise-answers.ts';
import type { Stage } from './stage.ts';
import type { Colleague, Company } from './story.ts';

/** How a person of a demo company signs in. */
export type SignIn = { name: string; email: string; password: string };

/** Teams, people and the mailbox are there two weeks before the first request. */
export async function settleIn(
  workspaceId: string,
  company: Company,
  now: Date,
): Promise<{ stage: Stage; signIns: SignIn[] }> {
  const begun = daysLater(now, -80);
  const stage: Stage = {
    workspaceId,
    company,
    now,
    members: new Map(),
    teams: new Map(),
    brands: new Map(),
    said: new Set(),
  };
  const signIns: SignIn[] = [];
  const accounts = new Map<Colleague, { id: string; email: string }>();
  for (const colleague of company.colleagues) {
    const { account, signIn } = await openAccount(company, colleague);
    accounts.set(colleague, account);
    signIns.push(signIn);
  }
  await inUnit({ actor: system(workspaceId), now: begun }, async ({ context }) => {
    const standing = await listTeams(context, {});
    for (const name of company.teams) {
      const team = standing.find((one) => one.name === name) ?? (await createTeam(context, { name }));
      stage.teams.set(name, team.id);
    }
    for (const [colleague, account] of accounts) {
      const { name, role, language, signature } = colleague;
      const teamIds = colleague.teams.flatMap((team) => stage.teams.get(team) ?? []);
      const given = { name, role, language, signature, teamIds, email: account.email, accountId: account.id };
      const { id } = await addMember(context, given);
      stage.members.set(colleague, { id, accountId: account.id });
    }
  });
  await askMore({ actor: system(workspaceId), now: begun });
  await promiseAnswers({ actor: system(workspaceId), now: begun }, company.language);
  await openMailboxes(stage, begun);
  return { stage, signIns };
}

/** A second company of the same kind in one installation gets its own sign-ins: `sari.2@…`. */
async function openAccount(company: Company, { name, key }: Colleague) {
  for (let copy = 1; ; copy += 1) {
    const email = `${key}${copy === 1 ? '' : `.${copy}`}@${company.domain}`;
    if (await findAccount(email)) continue;
    const password = newSecret(128).slice(0, 16);
    const account = await createAccount({ name, email, password, isMailboxProved: true });
    return { account, signIn: { name, email, password } };
  }
}

/** The addresses customers write to: the company's own and one for each of its other faces. */
async function openMailboxes({ workspaceId, company, brands }: Stage, at: Date): Promise<void> {
  const { name, language, domain } = company;
  const faces = [{ name, language, hue: null, mailbox: 'support' }, ...company.brands];
  await inUnit({ actor: system(workspaceId), now: at }, async ({ tx, context }) => {
    for (const face of faces) {
      // A company of one face has no brands: all speaks by its name.
      const isAlone = faces.length === 1;
      const brand = isAlone
        ? null
        : await createBrand(context, { name: face.name, hue: face.hue, language: face.language });
      if (brand) brands.set(face.name, brand.id);
      const address = `${face.mailbox}@${domain}`;
      await openMailbox(tx, { workspaceId, address, at, brandId: brand?.id ?? null, ...face });
    }
  });
}

type Box = {
  workspaceId: string;
  address: string;
  at: Date;
  brandId: string | null;
  name: string;
  language: Language;
};

/** A second company of the same kind keeps the address for reading only: mail finds the first. */
async function openMailbox(tx: Tx, { workspaceId, address, at, brandId, name, language }: Box) {
  const standing = await tx.select().from(mailboxes).where(eq(mailboxes.workspaceId, workspaceId));
  const id = newId();
  const isDefault = standing.every((one) => !one.isDefault);
  const row = { workspaceId, id, address, name, language, brandId, isDefault, createdAt: at };
  const made = await tx.insert(mailboxes).values(row).onConflictDoNothing().returning({ id: mailboxes.id });
  if (made.length > 0)
    await tx.insert(mailRoutes).values({ address, workspaceId, mailboxId: id }).onConflictDoNothing();
}
