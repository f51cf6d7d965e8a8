/** A kind of file as messaging apps part them. */
export type FileKind = 'image' | 'video' | 'audio' | 'document';

/** What of a formatted text an app shows as it was written. */
export type TextFormat = 'bold' | 'italic' | 'link';

/**
 * What a channel can carry, as its provider documents it. The composer asks it before anything is sent, and the
 * outbox cuts words and files by it.
 */
export type Capabilities = {
  /** How many characters (UTF-16) one message holds. */
  textLength: number;
  formats: readonly TextFormat[];
  /** Largest size in bytes by kind; what is not named, or larger, leaves as a link. */
  files: Partial<Record<FileKind, number>>;
  /** Types of files that leave as such, by kind; absent: all types. */
  types: Partial<Record<FileKind, readonly string[]>>;
  /** Prepared messages that the provider has to approve. */
  templates: boolean;
  /** How many short answers may be offered to tap on; 0: none. */
  choices: number;
  /** How long the words beside short answers may be (UTF-16), where that is less than a message holds. */
  choicesText?: number;
  /** How many cards of articles stand below one answer; absent: articles leave as links. */
  cards?: number;
  /** Whether the provider tells that a message has arrived, and that it was read. */
  marks: { delivered: boolean; read: boolean };
  /** For how many hours after the customer's last words free words may be sent; null: always. */
  windowHours: number | null;
};

/** The kind of a file by its media type. */
export function fileKindOf(type: string): FileKind {
  const [family] = type.split('/');
  return family === 'image' || family === 'video' || family === 'audio' ? family : 'document';
}

/** How short answers are shown: to tap on, or as a list with numbers where there are none or too few. */
export function showsChoices(can: Capabilities | null, count: number): 'taps' | 'list' {
  return can !== null && count <= can.choices ? 'taps' : 'list';
}

/** Whether a file leaves as it is; else it leaves as a link. */
export function carries(can: Capabilities, file: { type: string; size: number }): boolean {
  const kind = fileKindOf(file.type);
  const most = can.files[kind];
  if (most === undefined || file.size > most) return false;
  const types = can.types[kind];
  return types === undefined || types.includes(file.type);
}
