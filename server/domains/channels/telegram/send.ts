import { type Answer, askProvider, failureOf, formWithFiles } from '../shape/ask-provider.ts';
import type { OpenConnection, Outcome, Parcel, Piece } from '../shape/channel.ts';
import { fileKindOf } from '../shape/rules/capabilities.ts';

const api = 'https://api.telegram.org';

/** Calls a method of the Bot API. */
export function askTelegram(
  { secrets }: Pick<OpenConnection, 'secrets'>,
  method: string,
  question: { json?: unknown; body?: Uint8Array; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const post = question.json === undefined && question.body === undefined ? { json: {} } : question;
  return askProvider(`${api}/bot${secrets.botToken ?? ''}/${method}`, { method: 'POST', ...post });
}

export const fileAddress = ({ secrets }: OpenConnection, path: string) =>
  `${api}/file/bot${secrets.botToken ?? ''}/${path}`;

type Album = Extract<Piece, { kind: 'file' }>[];

/** Words, a file, or several pictures that belong together. */
export async function sendTelegram(connection: OpenConnection, parcel: Parcel): Promise<Outcome> {
  const files = parcel.pieces.filter((one) => one.kind === 'file');
  const answer =
    files.length > 1
      ? await sendAlbum(connection, parcel, files)
      : await sendOne(connection, parcel, parcel.pieces[0]);
  return answer ? outcomeOf(answer, parcel.peer) : { kind: 'sent', ids: [] };
}

async function sendOne(
  connection: OpenConnection,
  parcel: Parcel,
  piece: Piece | undefined,
): Promise<Answer | null> {
  const chat_id = parcel.peer;
  if (!piece) return null;
  if (piece.kind === 'file') {
    const file = await parcel.read(piece.fileId);
    const [method, field] = methods[fileKindOf(piece.type)];
    return askTelegram(connection, method, await formWithFiles({ chat_id }, { [field]: file }));
  }
  const buttons =
    piece.kind === 'choices'
      ? {
          reply_markup: {
            // A letter of Thai is three bytes, of which the data takes 64 at most: the words come back with the keyboard.
            inline_keyboard: piece.choices.map((text, at) => [{ text, callback_data: `choice:${at}` }]),
          },
        }
      : {};
  return askTelegram(connection, 'sendMessage', { json: { chat_id, text: piece.text, ...buttons } });
}

const methods = {
  image: ['sendPhoto', 'photo'],
  video: ['sendVideo', 'video'],
  audio: ['sendAudio', 'audio'],
  document: ['sendDocument', 'document'],
} as const;

async function sendAlbum(connection: OpenConnection, parcel: Parcel, files: Album): Promise<Answer> {
  const read = await Promise.all(files.map(({ fileId }) => parcel.read(fileId)));
  const named = Object.fromEntries(read.map((file, at) => [`file${at}`, file]));
  const media = files.map((file, at) => ({
    type: fileKindOf(file.type) === 'image' ? 'photo' : 'video',
    media: `attach://file${at}`,
  }));
  const form = await formWithFiles({ chat_id: parcel.peer, media: JSON.stringify(media) }, named);
  return askTelegram(connection, 'sendMediaGroup', form);
}

export const wordsOf = ({ json, status, text }: Answer) =>
  typeof json.description === 'string' ? json.description : text.slice(0, 200) || `HTTP ${status}`;

function outcomeOf(answer: Answer, peer: string): Outcome {
  const words = wordsOf(answer);
  if (answer.status === 200 && answer.json.ok === true) {
    const made = [answer.json.result].flat() as { message_id?: unknown }[];
    return { kind: 'sent', ids: made.map((one) => `${peer}:${one.message_id}`) };
  }
  if (answer.status === 429) {
    const { retry_after: seconds } = (answer.json.parameters ?? {}) as { retry_after?: number };
    return { kind: 'later', words, afterSeconds: seconds ?? answer.retryAfter, pauses: true };
  }
  if (answer.status === 403) return { kind: 'refused', code: 'person-left', words: '', left: true };
  if (answer.status === 400 && /chat not found/i.test(words))
    return { kind: 'refused', code: 'not-reachable', words };
  if (answer.status === 413 || (answer.status === 400 && /file|photo|video|document/i.test(words)))
    return { kind: 'refused', code: 'file-refused', words };
  return failureOf(answer, words);
}
