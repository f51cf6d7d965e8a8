declare module '../../platform/events/event.ts' {
  interface EventMap {
    'customer.created': { customerId: string };
    /** The names of the changed fields, never their values. */
    'customer.changed': { customerId: string; fields: string[] };
    /** Gone for good, e.g. when the import that brought them was undone. */
    'customer.deleted': { customerId: string };
    /** Their words are gone for good, everywhere; the card stays empty. */
    'customer.erased': { customerId: string };
    'customer.hold-placed': { customerId: string; holdId: string };
    'customer.hold-released': { customerId: string; holdId: string };
    'customer.consent-given': { customerId: string; consentId: string; purpose: string };
    'customer.consent-withdrawn': { customerId: string; consentId: string; purpose: string };
    'customer.restricted': { customerId: string };
    'customer.unrestricted': { customerId: string };
    /** Nothing is decided about them by the program itself any more, or again. */
    'customer.objected': { customerId: string };
    'customer.objection-ended': { customerId: string };
    'privacy-notice.published': { noticeId: string; version: number };
    'customer.blocked': { customerId: string };
    'customer.unblocked': { customerId: string };
    /** Whatever belonged to `mergedId` belongs to `customerId` from now on. */
    'customer.merged': { customerId: string; mergedId: string; mergeId: string };
    /** What came with the merge goes back. */
    'customer.unmerged': { customerId: string; mergedId: string; mergeId: string };
    /** Somebody said that two are not the same person, or took it back. */
    'customer.told-apart': { customerId: string; otherId: string; apart: boolean };
    /** A day that matters comes near: on which day (of the calendar), and in how many days. */
    'customer.date-near': { customerId: string; dateId: string; kind: string; on: string; days: number };
    'organisation.created': { organisationId: string };
    'organisation.changed': { organisationId: string; fields: string[] };
    'organisation.deleted': { organisationId: string };
    'customer-import.changed': { importId: string; state: string };
  }
}

export {};
