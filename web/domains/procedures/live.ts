import type { LiveRule } from '../../platform/live/Live.tsx';

/** What is no longer right when something of a procedure happens. A draft under somebody's hands is not fetched anew. */
export const proceduresLive: LiveRule = {
  stale: ({ name }) => {
    if (name === 'procedure.changed') return [['procedures', 'list']];
    return name.startsWith('procedure.') ? [['procedures']] : [];
  },
};
