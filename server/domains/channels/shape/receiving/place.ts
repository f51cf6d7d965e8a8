import type { Channel } from '../channel.ts';
import type { ConnectionRow } from '../connections/open-connection.ts';

/** Where something happened: at which channel, to which of its connections. */
export type Place = { channel: Channel; connection: ConnectionRow };
