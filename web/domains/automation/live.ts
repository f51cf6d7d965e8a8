import type { LiveRule } from '../../platform/live/Live.tsx';

/** What is no longer right when a rule changes or runs. */
export const automationLive: LiveRule = {
  stale: ({ name }) => (name.startsWith('rule.') ? [['rules'], ['rule-runs']] : []),
};
