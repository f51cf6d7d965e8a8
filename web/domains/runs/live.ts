import type { LiveRule } from '../../platform/live/Live.tsx';

/** What is no longer right when something of a run happens. */
export const runsLive: LiveRule = {
  stale: ({ name }) =>
    name.startsWith('run.') || name === 'procedure.offered' || name === 'procedure.declined'
      ? [['runs']]
      : [],
};
