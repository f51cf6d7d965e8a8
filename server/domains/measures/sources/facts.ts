import { eq, type SQL, sql } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { workspaces } from '../../access/schema.ts';
import { findOrderSettings, minorDigits } from '../../orders/index.ts';
import { currencyRates } from '../../orders/schema.ts';
import { memberDaysOf } from '../facts/member-days.ts';
import type { FactKind } from '../rules/registry.ts';
import type { Scope, Source } from './columns.ts';
import { peopleSources } from './of-people.ts';
import { requestSources } from './of-requests.ts';
import { otherSources } from './of-the-rest.ts';

const sources: Record<FactKind, Source> = { ...requestSources, ...peopleSources, ...otherSources };

/** The kinds whose facts all hang on a request, and are made anew with it. */
export const kindsByRequest = Object.keys({ ...requestSources, ...peopleSources }) as FactKind[];
/** The kinds that are looked at on their own. */
export const kindsAlone = Object.keys(otherSources) as FactKind[];

/** The facts of at least one kind as the rows tell them now. */
export function truth(scope: Scope, kinds: readonly FactKind[]): SQL {
  const parts = kinds.map((kind) => sql`(${sources[kind](scope)})`);
  return sql.join(parts, sql` union all `);
}

/** What sources have to know of the workspace; all of it, or of some requests alone. */
export async function scopeOf(run: Run, requestIds: readonly string[] | null = null): Promise<Scope> {
  const { tx, actor, now, context } = run;
  const { workspaceId } = actor;
  const [own] = await tx
    .select({ zone: workspaces.zone })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  const { currency } = await findOrderSettings(context, {});
  const others = await tx
    .selectDistinct({ code: currencyRates.currency })
    .from(currencyRates)
    .where(eq(currencyRates.workspaceId, workspaceId));
  const shifts = others.map(({ code }) => [code, minorDigits(currency) - minorDigits(code)] as const);
  const zone = own?.zone ?? 'UTC';
  const memberDays = await memberDaysOf(run);
  return { workspaceId, zone, currency, shifts: Object.fromEntries(shifts), now, memberDays, requestIds };
}
