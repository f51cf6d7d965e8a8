/** What a company does with people's data, as the law wants it listed. */
export const activities = [
  'answering',
  'mail',
  'customer-cards',
  'orders',
  'portal',
  'promises-and-clocks',
  'search',
  'staff',
  'privacy',
  'other',
] as const;
export type Activity = (typeof activities)[number];
