import { htmlToText } from '../../../../platform/html/index.ts';
import type { MessageView } from '../../../conversations/index.ts';

/** A message as its visitor sees it. */
export type Shown = {
  id: string;
  /** The widget's own id, of what the visitor wrote. */
  clientId: string | null;
  by: 'me' | 'us';
  /** First names only: whoever writes to a company meets a person. */
  name: string | null;
  text: string;
  /** Answers to tap on, of ours. */
  choices: string[];
  at: string;
  /** Of ours: whether the visitor has read it. */
  isRead: boolean;
  files: { id: string; name: string; type: string; size: number; isReady: boolean }[];
};

/** What of a message a visitor may see. */
export function shownOf(message: MessageView): Shown {
  const isTheirs = message.kind === 'incoming';
  return {
    id: message.id,
    clientId: null,
    by: isTheirs ? 'me' : 'us',
    name: isTheirs ? null : (message.author.name.split(' ')[0] ?? null),
    text: message.html === null || isTheirs ? message.text : htmlToText(message.html),
    choices: message.choices ?? [],
    at: message.createdAt.toISOString(),
    isRead: isTheirs || message.readAt !== null,
    files: message.attachments.map(({ id, name, type, size, state }) => ({
      ...{ id, name, type, size },
      isReady: state === 'ready',
    })),
  };
}
