import type { Audience } from '../schema.ts';

/** Who an article is for, and which brand's shelf it stands on; null is every brand. */
export type AudienceCard = {
  audience: Audience;
  organisationId: string | null;
  teamId: string | null;
  ownerId: string | null;
  brandId: string | null;
};

/** Who reads: the program at work, a member, one of a provider's people, a customer, or anybody at all. */
export type Reader =
  | { kind: 'all' }
  /** `teamIds` null: of every team. */
  | { kind: 'member'; memberId: string; teamIds: readonly string[] | null }
  | { kind: 'provider'; teamIds: readonly string[]; brandIds: readonly string[] | null }
  | { kind: 'customer'; organisationId: string | null }
  | { kind: 'anyone' };

/**
 * Whether the reader is among those that an article is for. Deny by default: what is for nobody named here is read
 * by nobody. The same rule stands in `readable.ts` as a condition of SQL, and a test keeps them equal.
 */
export function isFor(reader: Reader, card: AudienceCard): boolean {
  if (reader.kind === 'all') return true;
  if (card.audience === 'public') return true;
  switch (reader.kind) {
    case 'member':
      return isForMember(reader, card);
    case 'provider':
      return isForProvider(reader, card);
    case 'customer':
      return (
        card.audience === 'signed-in' ||
        (card.audience === 'organisation' &&
          card.organisationId !== null &&
          card.organisationId === reader.organisationId)
      );
    case 'anyone':
      return false;
  }
}

function isForMember(reader: Extract<Reader, { kind: 'member' }>, card: AudienceCard): boolean {
  if (card.audience !== 'team') return true;
  if (card.ownerId === reader.memberId || reader.teamIds === null) return true;
  return card.teamId !== null && reader.teamIds.includes(card.teamId);
}

/** A provider's people answer customers: what those may read, and what is for their own team; the house's own words are not theirs. */
function isForProvider(reader: Extract<Reader, { kind: 'provider' }>, card: AudienceCard): boolean {
  const isTheirBrand =
    reader.brandIds === null || card.brandId === null || reader.brandIds.includes(card.brandId);
  if (!isTheirBrand || card.audience === 'staff') return false;
  if (card.audience !== 'team') return true;
  return card.teamId !== null && reader.teamIds.includes(card.teamId);
}

/** Whether its words may be sent to the customer of a request. */
export function mayGoToCustomers(
  card: Pick<AudienceCard, 'audience' | 'organisationId'>,
  organisationId: string | null,
): boolean {
  if (card.audience === 'organisation') return card.organisationId === organisationId;
  return card.audience === 'public' || card.audience === 'signed-in';
}
