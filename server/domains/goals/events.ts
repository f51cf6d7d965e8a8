type Theirs = { goalId: string; memberId: string };

declare module '../../platform/events/event.ts' {
  interface EventMap {
    /** Of which measure and for whom is not said: a goal of a person is that person's. */
    'goal.written': { goalId: string };
    'goal.changed': { goalId: string; fields: string[] };
    'goal.reviewed': { goalId: string; reviewId: string };
    'goal.ended': { goalId: string; outcome: 'reached' | 'missed' | 'left' };
    /** Somebody was given a goal by another: nobody but they hears what it is. */
    'goal.proposed': Theirs;
    /** A review is due: whoever looks after the goal is reminded. */
    'goal.review-due': Theirs & { dueOn: string };
    /** The figures of a goal have changed by more than chance. */
    'goal.signalled': Theirs & { since: string; isBetter: boolean };
    /** Somebody looked at the goals of a person; why stands beside them. */
    'goal-record.opened': { openingId: string; memberId: string };
  }
}

export {};
