type OfProposal = { policyId: string; proposalId: string };

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'policy.created': { policyId: string };
    'policy.changed': { policyId: string; fields: string[] };
    'policy.approval-asked': { policyId: string; isMajor: boolean };
    'policy.sent-back': { policyId: string; askedBy: string | null };
    /** `edited` are the keys of the clauses that say something else from now on, or are gone. */
    'policy.published': { policyId: string; version: number; isMajor: boolean; edited: string[] };
    'policy.retired': { policyId: string };
    'policy.taken-back': { policyId: string };
    'policy.commented': { policyId: string; commentId: string };
    'policy.link-made': { policyId: string; linkId: string };
    'policy.link-revoked': { policyId: string; linkId: string };
    'clause.proposed': OfProposal;
    /** These may answer, and are told that the date is near or has gone by. */
    'clause.proposal-due': OfProposal & { memberIds: string[]; isLate: boolean };
    'clause.proposal-answered': OfProposal & { state: string; proposedBy: string | null };
  }
}

export {};
