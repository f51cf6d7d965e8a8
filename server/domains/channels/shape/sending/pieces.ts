import type { Language } from '../../../../kernel/language.ts';
import { say } from '../../../../platform/messages.ts';
import type { MessageView } from '../../../conversations/index.ts';
import type { Channel, Piece } from '../channel.ts';
import { carries } from '../rules/capabilities.ts';
import { splitText } from '../rules/split-text.ts';
import type { ParcelExtra } from '../schema.ts';
import { toMarkedText } from './marked-text.ts';

type Words = Pick<MessageView, 'text' | 'html' | 'attachments'>;

/**
 * The calls by which a message leaves, always the same for the same message: its words as the app shows them, cut to
 * its size, then its files; what the app does not carry goes as a link.
 */
export function parcelsOf(
  channel: Channel,
  message: Words,
  extra: ParcelExtra | null,
  { language, linkTo }: { language: Language; linkTo: (fileId: string) => string },
): Piece[][] {
  return channel.pack(piecesOf(channel, message, extra, { language, linkTo }));
}

function piecesOf(
  channel: Channel,
  message: Words,
  extra: ParcelExtra | null,
  { language, linkTo }: { language: Language; linkTo: (fileId: string) => string },
): Piece[] {
  if (extra?.kind === 'template') {
    const { name, language: spoken, values } = extra;
    return [{ kind: 'template', name, language: spoken, values, text: message.text }];
  }
  const { can } = channel;
  const isLinked = (file: Words['attachments'][number]) => !carries(can, file);
  const links = message.attachments
    .filter(isLinked)
    .map(({ id, name }) => say(language, 'channel-file-link', { name, link: linkTo(id) }));
  const words = message.html === null ? message.text : toMarkedText(message.html, can.formats, channel.name);
  const texts = splitText([words, ...links].filter(Boolean).join('\n\n'), can.textLength);
  const files = message.attachments
    .filter((file) => !isLinked(file))
    .map(({ id, name, type, size }): Piece => ({ kind: 'file', fileId: id, name, type, size }));
  const pieces = [...texts.map((text): Piece => ({ kind: 'text', text })), ...files];
  if (extra?.kind !== 'choices') return pieces;
  const last = texts.length - 1;
  return pieces.map((piece, at) =>
    piece.kind === 'text' && at === last
      ? { kind: 'choices', text: piece.text, choices: extra.choices }
      : piece,
  );
}
