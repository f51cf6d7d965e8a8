import { companyDomain, phoneTail } from '../addresses/rules.ts';

/** Why two customers may be the same person. */
export const reasons = ['phone', 'name-and-domain', 'name-and-organisation', 'name'] as const;
export type Reason = (typeof reasons)[number];

/** What is compared of a customer. */
export type Likeable = {
  name: string;
  organisation: { id: string } | null;
  addresses: readonly { kind: string; value: string }[];
};

/**
 * Why two may be one: the same telephone number however it is written, also where one of them writes by WhatsApp; the
 * same name at the same company, by its mail domain or by the card; or the same name where one of the two has no mail
 * address. None of these proves anything: a person decides.
 */
export function reasonsOf(own: Likeable, other: Likeable): Reason[] {
  const sharesPhone = tailsOf(own).some((tail) => tailsOf(other).includes(tail));
  const sharesName = plainName(own.name) !== '' && plainName(own.name) === plainName(other.name);
  const sharesDomain = domainsOf(own).some((domain) => domainsOf(other).includes(domain));
  const sharesOrganisation = own.organisation !== null && own.organisation.id === other.organisation?.id;
  const oneHasNone = mailsOf(own).length === 0 || mailsOf(other).length === 0;
  return [
    ...(sharesPhone ? (['phone'] as const) : []),
    ...(sharesName && sharesDomain ? (['name-and-domain'] as const) : []),
    ...(sharesName && sharesOrganisation && !sharesDomain ? (['name-and-organisation'] as const) : []),
    ...(sharesName && !sharesDomain && !sharesOrganisation && oneHasNone ? (['name'] as const) : []),
  ];
}

/** How much reasons say together: a bare name least. */
export function weightOf(because: readonly Reason[]): number {
  return because.reduce((sum, one) => sum + (one === 'name' ? 1 : 3), 0);
}

/** The ends of telephone numbers that are long enough to tell people apart. */
export function tailsOf({ addresses }: Pick<Likeable, 'addresses'>): string[] {
  const phones = addresses.filter(({ kind }) => kind === 'phone' || kind === 'whatsapp');
  return [...new Set(phones.map(({ value }) => phoneTail(value)).filter((tail) => tail.length >= 7))];
}

/** The smaller id first: a pair stands once. */
export const pairOf = (one: string, other: string): [string, string] =>
  one < other ? [one, other] : [other, one];

const plainName = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase();

function mailsOf({ addresses }: Pick<Likeable, 'addresses'>): string[] {
  return addresses.filter(({ kind }) => kind === 'email').map(({ value }) => value);
}

function domainsOf(card: Pick<Likeable, 'addresses'>): string[] {
  return mailsOf(card).flatMap((mail) => companyDomain(mail) ?? []);
}
