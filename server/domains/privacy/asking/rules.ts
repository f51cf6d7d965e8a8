/** What a customer may ask about their own data. */
export const kinds = ['access', 'correction', 'erasure', 'restriction', 'objection'] as const;
export type Kind = (typeof kinds)[number];

/** Whose law counts: Indonesia, Thailand, the European Union, or somebody else's. */
export const countries = ['ID', 'TH', 'EU', 'other'] as const;
export type Country = (typeof countries)[number];

const hour = 3_600_000;

/** Whose law most likely counts for the customers of a company in this zone (IANA name): where a choice begins. */
export function countryOf(zone: string): Country {
  if (zone === 'Asia/Bangkok') return 'TH';
  if (/^Asia\/(Jakarta|Pontianak|Makassar|Jayapura)$/.test(zone)) return 'ID';
  return zone.startsWith('Europe/') ? 'EU' : 'other';
}

/**
 * Hours by which it must be done. Indonesia gives three times 24 hours for all of them (UU PDP 30, 32, 40, 41), Thailand
 * thirty days for a copy (PDPA 30) and no number for the rest, the European Union a month (GDPR 12(3), here its
 * shortest). Where a law names no time, and where we do not know it, the strictest counts.
 */
const hours: Record<Country, Partial<Record<Kind, number>>> = {
  ID: {},
  TH: { access: 30 * 24 },
  EU: { access: 28 * 24, correction: 28 * 24, erasure: 28 * 24, restriction: 28 * 24, objection: 28 * 24 },
  other: {},
};

/** The strictest clock of all. */
export const strictestHours = 72;

/** When what was asked must be done. */
export function dueAt(kind: Kind, country: Country, askedAt: Date): Date {
  return new Date(askedAt.getTime() + (hours[country][kind] ?? strictestHours) * hour);
}

/** How a clock stands at a moment: past, within its last day, or with time left. */
export function standingOf(due: Date, now: Date): 'late' | 'near' | 'fine' {
  const left = due.getTime() - now.getTime();
  if (left < 0) return 'late';
  return left <= 24 * hour ? 'near' : 'fine';
}

/** So long a bundle may be fetched, in days. */
export const bundleDays = 30;
