export { approvePolicy, askApproval } from './commands/approve-policy.ts';
export { changeDraft, reviseClause } from './commands/change-draft.ts';
export { addExamples, createPolicy } from './commands/create-policy.ts';
export { makeLink } from './commands/keep-link.ts';
export { readVersion } from './commands/policy-row.ts';
export { addComment, proposeClause } from './commands/suggest.ts';
export {
  findClause,
  type Held,
  type HeldClause,
  listChanged,
  listClauses,
  listHeld,
  listNames,
} from './queries/list-policies.ts';
export { findByLink, findPublished, listPublished, type Published } from './queries/read-published.ts';
export {
  type Clause,
  type Content,
  contentInput,
  type Dimension,
  dimensions,
  type Measure,
  measures,
  passes,
  type Question,
  type Readers,
  type Standard,
} from './rules/content.ts';
export { diffOf } from './rules/diff.ts';
/** The card of a policy for joins. */
export { policies as policyCards } from './schema.ts';
