import type { LiveRule } from '../../platform/live/Live.tsx';

const heard =
  /^(privacy-|breach\.|retention\.|erasure\.|process(ing-|or\.)|customer\.(hold|consent|restricted|unrestricted|object|erased))/;

/** What is no longer right when something of privacy happens. */
export const privacyLive: LiveRule = {
  stale: ({ name }) => (heard.test(name) ? [['privacy']] : []),
};
