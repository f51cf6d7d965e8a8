import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { customerCards } from '../../customers/index.ts';
import { listTeams } from '../../team/index.ts';
import { articleSections } from '../sections/schema.ts';
import type { Reader } from './rules/audience.ts';
import { articles } from './schema.ts';

/** Who works on articles here: the program and tokens on all of them, people on those they are among the readers of. */
export async function workerOf(run: Run): Promise<Reader> {
  const { actor, context } = run;
  switch (actor.type) {
    case 'member': {
      if (actor.scope) return { kind: 'provider', ...actor.scope };
      if (may(actor, 'team:see-private')) return { kind: 'member', memberId: actor.id, teamIds: null };
      const teams = await listTeams(context, {});
      const mine = teams.filter((team) => team.memberIds.includes(actor.id)).map((team) => team.id);
      return { kind: 'member', memberId: actor.id, teamIds: mine };
    }
    case 'customer':
      return { kind: 'customer', organisationId: await organisationOf(run, actor.id) };
    default:
      return { kind: 'all' };
  }
}

/** Who reads in the help centre: the program itself stands there for a visitor of whom nothing is known. */
export async function visitorOf(run: Run): Promise<Reader> {
  const reader = await workerOf(run);
  return reader.kind === 'all' ? { kind: 'anyone' } : reader;
}

async function organisationOf({ tx, actor }: Run, customerId: string): Promise<string | null> {
  const { workspaceId, id, organisationId } = customerCards;
  const [row] = await tx
    .select({ organisationId })
    .from(customerCards)
    .where(and(eq(workspaceId, actor.workspaceId), eq(id, customerId)));
  return row?.organisationId ?? null;
}

/** The rule of `audience.ts` on rows of articles. */
export function readableBy(reader: Reader): SQL {
  const { audience, organisationId, teamId, ownerId } = articles;
  if (reader.kind === 'all') return sql`true`;
  const isPublic = sql`${audience} = 'public'`;
  switch (reader.kind) {
    case 'member': {
      const own = sql`${ownerId} = ${reader.memberId}::uuid`;
      const ofTeam = reader.teamIds === null ? sql`true` : or(own, isAmong(teamId, reader.teamIds));
      return sql`(${audience} <> 'team' or coalesce(${ofTeam}, false))`;
    }
    case 'provider': {
      const named = and(sql`${audience} = 'team'`, isAmong(teamId, reader.teamIds));
      const open = sql`${audience} in ('signed-in', 'organisation')`;
      return sql`(${isPublic} or (${onShelfOf(reader.brandIds)} and (${open} or coalesce(${named}, false))))`;
    }
    case 'customer': {
      const { organisationId: own } = reader;
      const isTheirs = own ? sql`${organisationId} = ${own}::uuid` : sql`false`;
      return sql`(${isPublic} or ${audience} = 'signed-in' or (${audience} = 'organisation' and coalesce(${isTheirs}, false)))`;
    }
    case 'anyone':
      return isPublic;
  }
}

function isAmong(column: typeof articles.teamId, ids: readonly string[]): SQL {
  if (ids.length === 0) return sql`false`;
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  return sql`${column} in (${list})`;
}

function onShelfOf(brandIds: readonly string[] | null): SQL {
  if (brandIds === null) return sql`true`;
  const others = brandIds.map((id) => sql`${id}::uuid`);
  const isOther = others.length > 0 ? sql`s.brand_id not in (${sql.join(others, sql`, `)})` : sql`true`;
  return sql`not exists (select from ${articleSections} s where s.workspace_id = ${articles.workspaceId}
    and s.id = ${articles.sectionId} and s.brand_id is not null and ${isOther})`;
}
