/** What a customer may be asked to agree to; all else stands on the contract or the law. */
export const purposes = ['marketing', 'surveys', 'analysis', 'language-model'] as const;
export type Purpose = (typeof purposes)[number];

/** Where people read what they are told when their data is collected, from the root of the site. */
export function noticePath(slug: string): string {
  return `/r/privacy/${slug}`;
}

/** How somebody agreed. */
export const ways = ['email', 'form', 'chat', 'phone', 'visit', 'paper', 'portal'] as const;
export type Way = (typeof ways)[number];
