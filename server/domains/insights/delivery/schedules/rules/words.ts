/** What comes in the mail: a paper, a workbook, or both. */
export const sentFormats = ['pdf', 'xlsx', 'both'] as const;
export type SentFormat = (typeof sentFormats)[number];

export const deliveryStates = ['waiting', 'sent', 'failed', 'skipped'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Why nothing was sent. */
export const whyNot = ['may-not-read', 'report-gone', 'no-mailbox', 'too-large', 'address-shut'] as const;
export type WhyNot = (typeof whyNot)[number];
