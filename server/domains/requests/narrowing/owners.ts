import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { customerCards } from '../../customers/index.ts';
import { memberCards } from '../../team/index.ts';
import { requests } from '../schema.ts';

/** Of a customer of an organisation. */
export function ofOrganisation(id: string): SQL {
  const theirs = and(
    eq(customerCards.workspaceId, requests.workspaceId),
    eq(customerCards.organisationId, id),
  );
  return sql`${requests.customerId} in (select ${customerCards.id} from ${customerCards} where ${theirs})`;
}

/** In the hands of one of a provider's people; `none`: of nobody or of our own. */
export function ofProvider(id: string): SQL {
  const holder = sql`select from ${memberCards}
    where ${memberCards.workspaceId} = ${requests.workspaceId} and ${memberCards.id} = ${requests.assigneeId}
    and ${memberCards.providerId}`;
  return id === 'none' ? sql`not exists (${holder} is not null)` : sql`exists (${holder} = ${id}::uuid)`;
}

/** That it has none of a thing: a label, a topic, a field. */
export function lacks(what: string): SQL {
  if (what.startsWith('field.')) return lacksField(what.slice('field.'.length));
  const conditions: Record<string, SQL> = {
    label: sql`cardinality(${requests.labels}) = 0`,
    topic: isNull(requests.topicId),
    brand: isNull(requests.brandId),
    language: isNull(requests.language),
    organisation: sql`not exists (select from ${customerCards}
      where ${customerCards.workspaceId} = ${requests.workspaceId} and ${customerCards.id} = ${requests.customerId}
      and ${customerCards.organisationId} is not null)`,
  };
  return conditions[what] ?? sql`false`;
}

function lacksField(key: string): SQL {
  return sql`coalesce(${requests.fields} -> ${key}::text, 'null'::jsonb) in ('null', '""', '[]')`;
}
