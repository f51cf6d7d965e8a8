import type { FieldValue } from '../../fields/rules.ts';
import { nameFromAddress, tidyTags } from '../../rules.ts';
import type { ReadRow, RowAddress } from './read-row.ts';

/** A customer who stands already, as far as an import may change them. */
export type Known = {
  id: string;
  name: string;
  preferredName: string | null;
  honorific: string | null;
  language: string | null;
  organisationId: string | null;
  tags: string[];
  fields: Record<string, FieldValue>;
};
export type Changes = Partial<Omit<Known, 'id'>>;

export type Plan =
  | { kind: 'refuse'; column: number; reason: string }
  | { kind: 'skip'; customerId: string }
  | { kind: 'create'; card: Changes & { name: string }; addresses: RowAddress[] }
  | { kind: 'update'; customerId: string; before: Changes; after: Changes; addresses: RowAddress[] };

/** What a person sees of a row before it is imported. */
export type PreviewRow = {
  row: number;
  kind: Plan['kind'];
  cells: string[];
  column: number | null;
  reason: string | null;
};

/** Who the addresses of the row belong to by now, which of them stood in an earlier row of the file, and in which columns. */
export type Standing = {
  owners: readonly Known[];
  owned: ReadonlySet<string>;
  repeated: RowAddress | undefined;
  columnOf(address: RowAddress): number;
};

/** The key of an address in sets. */
export function addressKey({ kind, value }: { kind: string; value: string }): string {
  return `${kind} ${value}`;
}

/**
 * What a row does: nothing where it says nothing new, so that the same file twice changes nothing. Empty cells never
 * take anything away, tags and addresses are added.
 */
export function planRow(
  { card, addresses, fault }: ReadRow,
  { owners, owned, repeated, columnOf }: Standing,
): Plan {
  if (fault) return { kind: 'refuse', ...fault };
  if (repeated) return { kind: 'refuse', column: columnOf(repeated), reason: 'repeats-row' };
  const [owner, another] = owners;
  const [first] = addresses;
  if (another && first) return { kind: 'refuse', column: columnOf(first), reason: 'addresses-of-two' };
  const fresh = addresses.filter((address) => !owned.has(addressKey(address)));
  if (!owner) {
    const name = card.name ?? nameOf(addresses);
    return { kind: 'create', card: { ...card, name, tags: tidyTags(card.tags ?? []) }, addresses };
  }
  const after = changesOf(card, owner);
  if (Object.keys(after).length === 0 && fresh.length === 0) return { kind: 'skip', customerId: owner.id };
  const before = Object.fromEntries(Object.keys(after).map((part) => [part, owner[part as keyof Known]]));
  return { kind: 'update', customerId: owner.id, before, after, addresses: fresh };
}

function changesOf(card: ReadRow['card'], owner: Known): Changes {
  const { tags, fields, ...plain } = card;
  const changed = Object.entries(plain).filter(([part, value]) => owner[part as keyof Known] !== value);
  const allTags = tidyTags([...owner.tags, ...(tags ?? [])]);
  const news = Object.entries(fields ?? {}).filter(([key, value]) => owner.fields[key] !== value);
  return {
    ...Object.fromEntries(changed),
    ...(allTags.length > owner.tags.length ? { tags: allTags } : {}),
    ...(news.length > 0 ? { fields: { ...owner.fields, ...Object.fromEntries(news) } } : {}),
  };
}

function nameOf(addresses: readonly RowAddress[]): string {
  const mail = addresses.find(({ kind }) => kind === 'email');
  return mail ? nameFromAddress(mail.value) : (addresses[0]?.value ?? '');
}
