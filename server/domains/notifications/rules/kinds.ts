/** What a member can be told of. */
export const kinds = [
  'assigned',
  'mentioned',
  'answered',
  'side-answered',
  'check-asked',
  'draft-checked',
  'delivery-failed',
  'window-closing',
  'due-soon',
  'late',
  'step-waits',
  'step-late',
  'promise-due',
  'promise-broken',
  'score-low',
  'score-late',
  'rule',
  'reply-held',
  'follow-up',
  'day-near',
  'followed',
  'following',
  'answered-inside',
  'problem-given',
  'problem-due',
  'problem-late',
  'group-grew',
  'article-flagged',
  'procedure-flagged',
  'policy-reading',
  'policy-approval',
  'policy-sent-back',
  'proposal-due',
  'proposal-answered',
  'clause-review',
  'training-given',
  'training-due',
  'training-marked',
  'certificate-ended',
  'target-missed',
  'target-near',
  'contract-ends',
  'action-planned',
] as const;
export type Kind = (typeof kinds)[number];

/** By which ways: in the program, in the digest mail, by push to a browser. */
export type Ways = { inProgram: boolean; byDigest: boolean; byPush: boolean };

/** What holds until a member chooses: everything in the program; a digest and push carry it once they are turned on. */
export const usualWays: Ways = { inProgram: true, byDigest: true, byPush: true };
