import type { ReactNode } from 'react';
import type { Called } from '../../customers/address.ts';
import type { CannedSource } from './canned/canned.ts';
import type { AfterSend } from './SendButton.tsx';

/** What is about to leave: its words with and without looks, its files, and how many get a copy. */
export interface WayOut {
  html: string;
  text: string;
  files: readonly { type: string; size: number }[];
  copies: number;
}

/** What the screen tells the composer. */
export interface ComposerProps {
  requestId: string;
  customer: Called;
  /** Whose words it is an answer to, where that is known. */
  customerId?: string;
  /** What may follow a reply at once. */
  after: readonly AfterSend[];
  /** Grows by one each time somebody asks to forward; 0 never asked. */
  forwards: number;
  onTyping: () => void;
  /** What a later room shows below the words of a reply. */
  offers?: (text: string) => ReactNode;
  /** A reply is on its way. */
  onSent?: (messageId: string, text: string) => void;
  /** What a later room says of the way on which a reply leaves: shown below its words. */
  way?: (out: WayOut) => ReactNode;
  /** By which channel it leaves, where that is known. */
  channel?: string;
  /** No reply may leave that way now. */
  isShut?: boolean;
  /** Among colleagues everything is a note. */
  onlyNotes?: boolean;
  /** Words that are kept ready, where the room has some. */
  canned?: CannedSource;
}
