export { addAddress } from './addresses/keep-address.ts';
export { phoneWritings } from './addresses/phone-writings.ts';
export { blockCustomer, unblockBlocked } from './commands/block-customer.ts';
export { changeCustomer } from './commands/change-customer.ts';
export { createCustomer } from './commands/create-customer.ts';
export { noteContact } from './commands/note-contact.ts';
export { recogniseCustomer } from './commands/recognise-customer.ts';
export { setValues } from './commands/set-values.ts';
export { addDate, dateKinds } from './dates/keep-date.ts';
export { nextTime } from './dates/rules.ts';
export { createField } from './fields/keep-field.ts';
export { findMerge } from './merging/list-merges.ts';
export { mergeCustomers, rejoinCustomers, unmergeCustomers } from './merging/merge-customers.ts';
export { addNote } from './notes/keep-note.ts';
export { assertOrganisation } from './organisations/find-organisation.ts';
export { createOrganisation } from './organisations/keep-organisation.ts';
/** The card of an organisation for joins: its name, and whether its people share their requests. */
export { organisations as organisationCards } from './organisations/schema.ts';
export { enterPortal, entryMinutes, openPortalEntry, portalDays } from './portal/entries.ts';
export { findPortalCustomer, leavePortal } from './portal/sessions.ts';
export {
  findReader,
  hideRestricted,
  leaveOutRestricted,
  restrictedAmong,
} from './protection/hide-restricted.ts';
export { assertConsent, hasConsent, hasWithdrawn, withdrawConsents } from './protection/keep-consent.ts';
export { placeHold } from './protection/keep-hold.ts';
export { findNotice } from './protection/keep-notice.ts';
export { decidedByPeopleAmong, listObjections, objectToAutomation } from './protection/keep-objection.ts';
export { endRestriction, restrictCustomer } from './protection/keep-restriction.ts';
export { giveOwnConsent, listOwnConsents, withdrawOwnConsent } from './protection/own-consent.ts';
export { noticePath, purposes } from './protection/rules.ts';
export { startErasure } from './protection/start-erasure.ts';
export { blockedMailAmong, listBlockedMail } from './queries/blocked.ts';
export type { CustomerCard } from './queries/customer-card.ts';
export { findCustomerByNumber } from './queries/find-by-number.ts';
export { findCustomer, findCustomerByEmail, listCustomerCards } from './queries/find-customer.ts';
export { greetingName } from './queries/greeting-name.ts';
export { listCustomers } from './queries/list-customers.ts';
export { greetingLine } from './rules/greeting.ts';
export { spokenName } from './rules.ts';
/** The customer's card for joins: id, name, preferred name, honorific, language. */
/** The card of a day that matters: whose, of what kind, by whom. */
export { customerDates as dateCards, customers as customerCards } from './schema.ts';
export { createSegment } from './segments/keep-segment.ts';
export { listInSegments } from './segments/list-in-segments.ts';
