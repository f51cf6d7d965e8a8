export { keepContract } from './contracts/keep-contract.ts';
/** What a contract is held against, for words about it. */
export { type Measure, measures } from './rules/targets.ts';
