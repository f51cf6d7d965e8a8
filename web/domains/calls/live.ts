import type { LiveRule } from '../../platform/live/Live.tsx';

export const callsLive: LiveRule = {
  stale: ({ name }) => (name.startsWith('call') ? [['calls']] : []),
};
