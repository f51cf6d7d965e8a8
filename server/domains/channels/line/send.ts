import { numbered } from '../../conversations/index.ts';
import { type Answer, askProvider, failureOf } from '../shape/ask-provider.ts';
import type { OpenConnection, Outcome, Parcel, Piece } from '../shape/channel.ts';
import { fileKindOf } from '../shape/rules/capabilities.ts';
import { soundLength } from './sound-length.ts';

export const lineApi = 'https://api.line.me/v2/bot';

/** So many message objects go with one call. */
export const mostInOneCall = 5;

/** Asks LINE in the name of a connection. */
export function askLine(
  { secrets }: Pick<OpenConnection, 'secrets'>,
  path: string,
  question: { method?: string; json?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const headers = { authorization: `Bearer ${secrets.channelToken ?? ''}`, ...question.headers };
  return askProvider(`${lineApi}${path}`, { ...question, headers });
}

/**
 * Sends by the reply token while there is one, for it costs nothing; where LINE no longer takes it, by a push, which
 * counts against the quota and which LINE knows again by its key.
 */
export async function sendLine(connection: OpenConnection, parcel: Parcel): Promise<Outcome> {
  const messages = await Promise.all(parcel.pieces.map((piece) => messageOf(piece, parcel)));
  const { replyToken } = parcel;
  if (replyToken) {
    const answer = await askLine(connection, '/message/reply', { json: { replyToken, messages } });
    if (answer.status === 200) return { kind: 'sent', ids: idsIn(answer), usedReplyToken: true };
    if (answer.status !== 400) return outcomeOf(answer);
  }
  const headers = { 'x-line-retry-key': parcel.id };
  const answer = await askLine(connection, '/message/push', { json: { to: parcel.peer, messages }, headers });
  // 409: LINE took it at an earlier try, of which the answer was lost.
  if (answer.status === 200 || answer.status === 409)
    return { kind: 'sent', ids: idsIn(answer), usedReplyToken: replyToken !== null };
  return outcomeOf(answer);
}

async function messageOf(piece: Piece, parcel: Parcel): Promise<object> {
  if (piece.kind === 'file') return fileOf(piece, parcel);
  if (piece.kind === 'card') return cardOf(piece);
  return piece.kind === 'choices' ? choicesOf(piece) : { type: 'text', text: piece.text };
}

/** Pictures, films and sounds by their address; a sound that does not say how long it is leaves as a link. */
async function fileOf(file: Extract<Piece, { kind: 'file' }>, parcel: Parcel): Promise<object> {
  const originalContentUrl = parcel.linkTo(file.fileId);
  const kind = fileKindOf(file.type);
  if (kind === 'image') return { type: 'image', originalContentUrl, previewImageUrl: originalContentUrl };
  if (kind === 'video')
    return { type: 'video', originalContentUrl, previewImageUrl: coverOf(originalContentUrl) };
  const duration = soundLength((await parcel.read(file.fileId)).content);
  if (duration === null) return { type: 'text', text: `${file.name}: ${originalContentUrl}` };
  return { type: 'audio', originalContentUrl, duration };
}

/** The cover of a film, which LINE shows until it is played, lies where the pages lie. */
const coverOf = (address: string) => new URL('/film-cover.png', address).href;

/**
 * A bubble whose buttons stay in the talk, also on a computer; below it the same to tap on at once, which LINE takes away
 * with the next message. Where neither can be shown the words stand with their numbers.
 */
function choicesOf({ text, choices }: Extract<Piece, { kind: 'choices' }>): object {
  const actions = choices.map((choice) => ({ type: 'message', label: choice, text: choice }));
  const altText = `${text}\n\n${numbered(choices)}`.slice(0, 1_500);
  const contents = {
    type: 'bubble',
    body: { type: 'box', layout: 'vertical', contents: [{ type: 'text', text, wrap: true }] },
    footer: {
      ...{ type: 'box', layout: 'vertical', spacing: 'sm' },
      contents: actions.map((action) => ({ type: 'button', style: 'secondary', height: 'sm', action })),
    },
  };
  const items = actions.map((action) => ({ type: 'action', action }));
  return { type: 'flex', altText, contents, quickReply: { items } };
}

/** A bubble with the beginning of an article and a button that opens it; in lists of talks its title stands. */
function cardOf({ title, text, link, label }: Extract<Piece, { kind: 'card' }>): object {
  const words = text === '' ? [] : [{ type: 'text', text, size: 'sm', wrap: true, maxLines: 6 }];
  const heading = { type: 'text', text: title, weight: 'bold', wrap: true };
  const action = { type: 'uri', label, uri: link };
  const contents = {
    type: 'bubble',
    body: { type: 'box', layout: 'vertical', spacing: 'sm', contents: [heading, ...words] },
    footer: {
      ...{ type: 'box', layout: 'vertical' },
      contents: [{ type: 'button', style: 'primary', height: 'sm', action }],
    },
  };
  return { type: 'flex', altText: `${title}\n${link}`.slice(0, 1_500), contents };
}

function idsIn({ json }: Answer): string[] {
  const sent = Array.isArray(json.sentMessages) ? json.sentMessages : [];
  return sent.flatMap((one: { id?: unknown }) => (typeof one?.id === 'string' ? [one.id] : []));
}

/** The words of LINE: its message, and of each wrong property what it says. */
export function wordsOf({ json, text, status }: Answer): string {
  const details = Array.isArray(json.details) ? json.details : [];
  const parts = details.map((one: { message?: unknown; property?: unknown }) =>
    [one?.property, one?.message].filter((part) => typeof part === 'string').join(' '),
  );
  const said = typeof json.message === 'string' ? json.message : text.slice(0, 200);
  return [said || `HTTP ${status}`, ...parts].filter(Boolean).join('; ');
}

function outcomeOf(answer: Answer): Outcome {
  const words = wordsOf(answer);
  // The month's free messages are used up: no try within the day changes that.
  if (answer.status === 429 && /monthly limit/i.test(words))
    return { kind: 'refused', code: 'quota-used', words };
  if (answer.status === 403) return { kind: 'refused', code: 'not-permitted', words };
  return failureOf(answer, words);
}
