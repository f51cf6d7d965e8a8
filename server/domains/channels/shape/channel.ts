import type { Happening, RemoteFile } from './happening.ts';
import type { Capabilities } from './rules/capabilities.ts';
import type { ConnectionSettings, ParcelExtra, Quota } from './schema.ts';

/** A connection with its secrets opened, as a channel works with it. */
export type OpenConnection = {
  workspaceId: string;
  id: string;
  account: string;
  settings: ConnectionSettings;
  secrets: Record<string, string>;
};

/** What came to the door of a connection: its bytes as they were sent, and its headers in small letters. */
export type Knock = {
  raw: Uint8Array;
  header(name: string): string | undefined;
  now: Date;
  /** The public address that was called: some providers sign it too. */
  address: string;
};

/** A part of an answer, as far as it fits into one message of the provider. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'file'; fileId: string; name: string; type: string; size: number }
  | {
      kind: 'template';
      name: string;
      language: string;
      values: string[];
      names?: string[] | undefined;
      text: string;
    }
  /** An article with a button that opens it. */
  | { kind: 'card'; title: string; text: string; link: string; label: string }
  /** A question with answers to tap on; `label` names the list where one has to be opened. */
  | { kind: 'choices'; text: string; choices: string[]; label: string };

/** What one call of the provider carries. */
export type Parcel = {
  /** Our own id: the same at every try, so that a provider that can know a repetition does. */
  id: string;
  peer: string;
  isGroup: boolean;
  pieces: Piece[];
  replyToken: string | null;
  /** The provider's id of the newest words that this answers. */
  answers: string | null;
  /** The bytes of a file that is sent as such. */
  read(fileId: string): Promise<{ name: string; type: string; content: Buffer }>;
  /** An address that works for half a day, for providers that fetch a file themselves. */
  linkTo(fileId: string): string;
};

/** How a call ended. `words` are the provider's own; what follows from them is said by the code. */
export type Outcome =
  | { kind: 'sent'; ids: string[]; usedReplyToken?: boolean }
  /**
   * It may go well later; `pauses`: for everybody on this connection (limits, a refused token, an outage). `words` are
   * empty where nobody answered.
   */
  | { kind: 'later'; words: string; afterSeconds: number | null; pauses: boolean; degraded?: string }
  /** `left`: the person no longer lets us write; `degraded`: nothing more goes there until somebody has looked. */
  | { kind: 'refused'; code: string; words: string; left?: boolean; degraded?: string };

/** What looking at a connection found. */
export type Check =
  | { works: true; account: string; name: string; settings?: ConnectionSettings; quota?: Quota }
  | { works: false; code: string; words: string };

/** A way by which words come in and go out. Each lies in a folder of its own and is known here by this alone. */
export type Channel = {
  name: string;
  can: Capabilities;
  /** The kind of address by which its customers are known. */
  addressKind: 'line' | 'whatsapp' | 'telegram' | 'messenger' | 'instagram' | 'other';
  /** What a person gives to connect it; secrets are sealed and never shown again. */
  fields: readonly { name: string; secret: boolean; optional?: boolean }[];
  /** Secrets that we make ourselves; `signingSecret` is shown once, when the connection is made. */
  makeSecrets?(): Record<string, string>;
  /** Whether the provider itself sent this: by its signature over the raw bytes. */
  isGenuine(connection: OpenConnection, knock: Knock): boolean;
  /** Looks at what came before it is kept, where a wrong one is better told at once. @throws Problem 400. */
  assertReadable?(body: string): void;
  /** What happened, in order; everything that is in it is named. @throws when it cannot be read. */
  read(body: string, connection: Pick<OpenConnection, 'account' | 'settings'>): Happening[];
  /** How pieces are put together into calls. */
  pack(pieces: Piece[]): Piece[][];
  send(connection: OpenConnection, parcel: Parcel): Promise<Outcome>;
  /** Puts a sign under words of the customer, by the provider's id of them; null takes it away. */
  sign?(
    connection: OpenConnection,
    about: { peer: string; to: string; emoji: string | null },
  ): Promise<Outcome>;
  /** Asks the provider whether the connection works, and what it is. */
  check(connection: OpenConnection): Promise<Check>;
  /** The bytes of a file that lies with the provider. @throws Problem 502, 404. */
  fetchFile?(
    connection: OpenConnection,
    file: RemoteFile,
  ): Promise<{ name: string; type: string; content: Buffer }>;
  /** The name that a person goes by there; null when it is not told. */
  findName?(
    connection: OpenConnection,
    peer: { sender: string; group: string | null },
  ): Promise<string | null>;
  /** Tells the provider where to call; null when a person has to do it there. */
  openHook?(
    connection: OpenConnection,
    address: string,
  ): Promise<{ works: true } | { works: false; words: string }>;
  closeHook?(connection: OpenConnection): Promise<void>;
  /** Tells the provider at once that what was tapped on came in, where it waits for that. */
  acknowledge?(connection: OpenConnection, externalId: string): Promise<void>;
  /** Tells the customer that their words were seen. */
  markRead?(connection: OpenConnection, externalId: string): Promise<void>;
  listTemplates?(connection: OpenConnection): Promise<TemplateGiven[]>;
  /** What it tells is worth a second: it does not wait behind arrivals whose files are fetched. */
  isUrgent?: boolean;
  /** Milliseconds between two calls for one peer, and how many calls a second the provider takes from a connection. */
  pace: { perPeer: number; perSecond: number };
};

export type TemplateGiven = {
  name: string;
  language: string;
  category: string;
  status: string;
  reason: string | null;
  body: string;
};

export type { ParcelExtra };

const channels = new Map<string, Channel>();

/** A channel makes itself known. */
export function defineChannel(channel: Channel): void {
  channels.set(channel.name, channel);
}

/** The channel of this name; undefined for mail, forms and what else works in its own way. */
export function channelNamed(name: string): Channel | undefined {
  return channels.get(name);
}
