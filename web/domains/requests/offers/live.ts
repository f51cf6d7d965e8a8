import type { LiveRule } from '../../../platform/live/Live.tsx';

/** Offers come and go; a visitor types, comes and leaves. */
export const offersLive: LiveRule = {
  stale: ({ name, payload }) =>
    name.startsWith('offer.')
      ? [['chat-offers']]
      : name === 'visitor'
        ? [['chat-visitor', String(payload.requestId)]]
        : [],
  write: ({ name, payload }, client) => {
    if (name === 'visitor')
      client.setQueryData(['chat-visitor-heard', String(payload.requestId)], {
        typing: payload.typing === true,
        at: Date.now(),
      });
  },
};
