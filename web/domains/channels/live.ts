import type { LiveRule } from '../../platform/live/Live.tsx';

/** What is no longer right when mail comes or goes, or a channel changes. */
export const channelsLive: LiveRule = {
  stale: ({ name }) => {
    if (STOPPED.test(name)) return [['stopped-addresses']];
    if (name.startsWith('channel-connection.')) return [['channel-connections'], ['reply-way']];
    return LOGGED.test(name) ? [['mail-log'], ['outbox'], ['reply-way']] : [];
  },
};

const STOPPED = /^address\.(stopped|allowed)$/;

/** What came by mail is told by what became of it. */
const LOGGED = /^(mail|delivery|reply)\.|^(message\.received|message\.written|request\.opened)$/;
