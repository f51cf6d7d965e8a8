/** A file that lies with the provider: how it is fetched is the channel's own matter. */
export type RemoteFile = { name: string; type: string; ref: string };

/** Who wrote: a person, alone or in a group. */
export type Sender = { id: string; name: string | null };

/** The customer's words, or a picture, or whatever else a person sends. */
export type Said = {
  what: 'message';
  /** The provider's id, by which a repetition is known. */
  id: string;
  /** The account it came to, where one address serves several. */
  account?: string;
  /** Whom an answer goes to: the person, or the group. */
  peer: string;
  isGroup?: boolean;
  from: Sender;
  at: Date;
  text: string;
  /** The provider says that there is something which it does not hand on to programs. */
  isWithheld?: boolean;
  files?: RemoteFile[];
  /** The provider's id of the message that it answers or quotes. */
  answers?: string;
  /** Pictures sent together come one by one under the same id: they are one message here. */
  album?: string;
  /** It takes the place of an earlier one of this id. */
  edits?: string;
  replyToken?: string;
  /** What else the channel knows of the person; the workspace's own words have the last say. */
  email?: string | undefined;
  language?: string | undefined;
};

/** What an exchange tells of a telephone call; several of them make up the call, in whatever order they come. */
export type CallReport = {
  what: 'call';
  /** By which a repetition is known. */
  id: string;
  /** The exchange's id of the call. */
  call: string;
  /** A part of the call with an id of its own: the line that rings for it. */
  leg?: string | undefined;
  type: 'ringing' | 'answered' | 'held' | 'resumed' | 'missed' | 'ended' | 'recording';
  at: Date;
  direction?: 'in' | 'out' | undefined;
  /** The customer's number; null when the caller keeps it to themselves. */
  number?: string | null | undefined;
  /** Ours, which was called or calls. */
  line?: string | undefined;
  /** The lines of members at which it rings, or the one that answered. */
  extensions?: string[] | undefined;
  /** Where the recording lies: an address for people, or a name that the adapter fetches it by. */
  recording?: { address?: string; ref?: string; seconds: number | null; announced: boolean } | undefined;
};

/** Something that happened at a provider, in the words of this program. */
export type Happening =
  | Said
  | CallReport
  /** A message that we did not write here left in our name: by the provider's own app. */
  | {
      what: 'echo';
      id: string;
      account?: string;
      peer: string;
      at: Date;
      text: string;
      parcelId?: string | undefined;
    }
  | {
      what: 'status';
      id: string;
      account?: string;
      /** Our own id of the parcel, where the provider gives it back. */
      parcelId?: string | undefined;
      state: 'sent' | 'delivered' | 'read' | 'failed';
      at: Date;
      /** A code with a sentence of its own, then `: ` and the provider's words. */
      reason?: string | undefined;
    }
  /** Everything up to then was read; some providers tell no more. */
  | { what: 'read-until'; account?: string; peer: string; at: Date }
  /** A sign that the person put under a message; null takes it away. */
  | { what: 'reaction'; account?: string; peer: string; to: string; emoji: string | null; at: Date }
  | { what: 'taken-back'; account?: string; peer: string; message: string; at: Date }
  | {
      what: 'came';
      account?: string;
      peer: string;
      by?: string | undefined;
      from?: Sender;
      at: Date;
      replyToken?: string | undefined;
    }
  | { what: 'left'; account?: string; peer: string; at: Date }
  | {
      what: 'template';
      name: string;
      language: string;
      status?: string;
      category?: string;
      reason?: string | null;
    }
  | { what: 'account'; account?: string; works: boolean; reason: string }
  /** Nothing to do with it, by a rule that has a name. */
  | { what: 'left-alone'; rule: string };
