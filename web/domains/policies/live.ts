import type { LiveRule } from '../../platform/live/Live.tsx';

/** What is no longer right when something of a policy happens. A draft under somebody's hands is not fetched anew. */
export const policiesLive: LiveRule = {
  stale: ({ name }) => {
    if (name === 'policy.changed') return [['policies', 'list']];
    if (name === 'policy.signed' || name === 'policy.reading-due') return [['readings']];
    if (name.startsWith('decision.') || name.startsWith('clause-review.')) return [['decisions']];
    return name.startsWith('policy.') || name.startsWith('clause.') ? [['policies'], ['readings']] : [];
  },
};
