type About = { unitId: string };
/** The person whose work it is: to them alone it is told as it happens. */
type Theirs = About & { memberId: string };

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'scorecard.changed': { cardId: string; version: number; retired: boolean };
    'sampling-plan.changed': { planId: string; active: boolean };
    'sample.drawn': { planId: string; drawId: string; weekOf: string; population: number; drawn: number };
    /** A reviewer is asked to look at something. */
    'review.asked': About & { reviewId: string; memberId: string };
    'review.given': About & { reviewId: string; reviewerId: string };
    'review.told': Theirs;
    'review.read': Theirs;
    'review.answered': Theirs;
    'review.appealed': Theirs & { appealId: string };
    'review.appeal-decided': Theirs & { appealId: string; outcome: 'stands' | 'changed' | 'struck' };
    /** Somebody looked into the record of a person; why stands in the record. */
    'quality-record.opened': { openingId: string; memberId: string };
    'calibration.begun': { sessionId: string; units: number; reviewers: number };
    'calibration.revealed': { sessionId: string };
    'calibration.agreed': { sessionId: string; unitId: string; criterionKey: string };
    'experience.changed': { experienceId: string; isShared: boolean; isRemoved: boolean };
    /** Heard by the visitor alone: nobody who answers customers may know. */
    'mystery-visit.changed': {
      visitId: string;
      memberId: string;
      state: 'planned' | 'due' | 'sent' | 'led' | 'judged' | 'withdrawn';
    };
    'quality-settings.changed': { fields: string[] };
  }
}

export {};
