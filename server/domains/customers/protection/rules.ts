/** What a customer may be asked to agree to; all else stands on the contract or the law. */
export const purposes = ['marketing', 'surveys', 'analysis', 'language-model'] as const;
export type Purpose = (typeof purposes)[number];

/** How somebody agreed. */
export const ways = ['email', 'form', 'chat', 'phone', 'visit', 'paper', 'portal'] as const;
export type Way = (typeof ways)[number];
