/** The access card of a conversation, and the rule on it: the object half of the one policy. */
export { type AccessCard, maySee, visibleTo } from '../../platform/policy.ts';
