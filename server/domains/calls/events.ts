declare module '../../platform/events/event.ts' {
  interface EventMap {
    /** It rings at the line of this member: what their screen shows within a second. */
    'call.rang': { callId: string; memberId: string; customerId: string | null };
    'call.answered': { callId: string; memberId: string | null; customerId: string | null };
    /** `seconds` of talk; null when nobody answered. */
    'call.ended': {
      callId: string;
      memberId: string | null;
      customerId: string | null;
      seconds: number | null;
    };
    'call.missed': { callId: string; customerId: string | null };
    'call.recorded': { callId: string; customerId: string | null };
    /** A member said how it ended, or wrote a call or a visit down. */
    'call.wrapped-up': {
      callId: string;
      memberId: string | null;
      customerId: string | null;
      requestId: string | null;
    };
    /** A member had the exchange call somebody. */
    'call.placed': { callId: string; memberId: string; customerId: string | null };
    'call.recording-heard': { callId: string; customerId: string | null };
    'call-back.asked': { callBackId: string; requestId: string; customerId: string };
    'call-back.settled': {
      callBackId: string;
      requestId: string;
      customerId: string;
      state: 'reached' | 'given-up';
    };
    'phone-line.changed': { memberId: string; connectionId: string | null };
    'wrap-up-codes.changed': { count: number };
  }
}

export {};
