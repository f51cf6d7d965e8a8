import type { Language } from '../../../../kernel/language.ts';
import { say } from '../../../../platform/messages.ts';
import { type MessageView, numbered } from '../../../conversations/index.ts';
import type { Channel, Piece } from '../channel.ts';
import { carries, showsChoices } from '../rules/capabilities.ts';
import { splitText } from '../rules/split-text.ts';
import type { ParcelExtra } from '../schema.ts';
import { withoutLinks } from './cards.ts';
import { toMarkedText } from './marked-text.ts';

type Words = Pick<MessageView, 'text' | 'html' | 'attachments' | 'choices'>;

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
    const { name, language: spoken, values, names } = extra;
    return [{ kind: 'template', name, language: spoken, values, names, text: message.text }];
  }
  const { can } = channel;
  const isLinked = (file: Words['attachments'][number]) => !carries(can, file);
  const links = message.attachments
    .filter(isLinked)
    .map(({ id, name }) => say(language, 'channel-file-link', { name, link: linkTo(id) }));
  const cards = extra?.kind === 'cards' ? extra.cards : [];
  const html = message.html === null ? null : withoutLinks(message.html, cards);
  const words = html === null ? message.text : toMarkedText(html, can.formats, channel.name);
  const choices = message.choices ?? [];
  const taps = choices.length > 0 && showsChoices(can, choices.length) === 'taps';
  const list = choices.length > 0 && !taps ? numbered(choices) : '';
  const texts = splitText([words, ...links, list].filter(Boolean).join('\n\n'), can.textLength);
  const files = message.attachments
    .filter((file) => !isLinked(file))
    .map(({ id, name, type, size }): Piece => ({ kind: 'file', fileId: id, name, type, size }));
  const shown = cards.map(
    ({ title, text, link, language: spoken }): Piece => ({
      ...{ kind: 'card', title, text, link },
      label: say(spoken, 'channel-card-open'),
    }),
  );
  if (!taps) return [...texts.map(asText), ...files, ...shown];
  // Nothing may stand below what is tapped on, and the words beside it may have to be shorter.
  const parts = splitText(texts.pop() ?? '', can.choicesText ?? can.textLength);
  const question = parts.pop() || '?';
  const label = say(language, 'channel-choose');
  return [
    ...[...texts, ...parts].map(asText),
    ...files,
    ...shown,
    { kind: 'choices', text: question, choices, label },
  ];
}

const asText = (text: string): Piece => ({ kind: 'text', text });
