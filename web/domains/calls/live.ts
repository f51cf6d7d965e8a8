import type { LiveRule } from '../../platform/live/Live.tsx';

export const callsLive: LiveRule = {
  stale: ({ name }) => (/^(call|phone-l|wrap-)/.test(name) ? [['calls']] : []),
};
