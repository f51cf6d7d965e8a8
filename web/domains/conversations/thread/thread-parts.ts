import type { Attachment, Message } from '../types.ts';

const OPEN_FROM = 12;
const HEAD = 1;
const TAIL = 8;

/** A long conversation shows its first message and the newest ones; `hidden` are folded between them. */
export function foldThread(messages: readonly Message[], unfolded: boolean) {
  if (unfolded || messages.length <= OPEN_FROM)
    return { head: messages, hidden: 0, tail: [] as readonly Message[] };
  return {
    head: messages.slice(0, HEAD),
    hidden: messages.length - HEAD - TAIL,
    tail: messages.slice(-TAIL),
  };
}

/** What was offered to choose among before each message of the customer, by its id: it may be an answer to that. */
export function askedBefore(messages: readonly Message[]): ReadonlyMap<string, readonly string[]> {
  const asked = new Map<string, readonly string[]>();
  let open: readonly string[] | null = null;
  for (const { id, kind, choices = [] } of messages) {
    if (kind === 'reply') open = choices.length > 0 ? choices : null;
    if (kind === 'incoming' && open) asked.set(id, open);
  }
  return asked;
}

/** Bytes in the largest fitting unit, for instance 2,1 MB. */
export function sizeOf(bytes: number): { amount: number; unit: 'kB' | 'MB' } {
  return bytes >= 1_000_000
    ? { amount: Math.round(bytes / 100_000) / 10, unit: 'MB' }
    : { amount: Math.max(1, Math.round(bytes / 1000)), unit: 'kB' };
}

/** Text in paragraphs at empty lines, each with the place where it begins, for messages without HTML. */
export function paragraphsOf(text: string): { at: number; text: string }[] {
  const found: { at: number; text: string }[] = [];
  const parts = text.replace(/\r\n?/g, '\n').matchAll(/[^\n](?:[^\n]|\n(?!\n))*/g);
  for (const part of parts) if (part[0].trim()) found.push({ at: part.index, text: part[0].trim() });
  return found;
}

/**
 * Pictures that show as such, apart from the other files; those inside the text are shown there already. What is not
 * handed out stands for itself, wherever it would have been shown.
 */
export function sortFiles(message: Pick<Message, 'attachments'>) {
  const isHeld = ({ state = 'ready' }: Attachment) => state !== 'ready';
  const shown = message.attachments.filter((file) => !file.isInline && !isHeld(file));
  const isPicture = (type: string) => /^image\/(png|jpe?g|gif|webp|avif)$/.test(type);
  return {
    pictures: shown.filter((file) => isPicture(file.type)),
    files: shown.filter((file) => !isPicture(file.type)),
    held: message.attachments.filter(isHeld),
  };
}
