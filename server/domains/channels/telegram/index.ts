import { newSecret } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { isSameSecret } from '../../../platform/signatures/proofs.ts';
import { fetchBytes } from '../shape/ask-provider.ts';
import { type Check, defineChannel, type OpenConnection, type Piece } from '../shape/channel.ts';
import type { RemoteFile } from '../shape/happening.ts';
import { fileKindOf } from '../shape/rules/capabilities.ts';
import { telegramCan } from './can.ts';
import { readTelegram } from './read.ts';
import { askTelegram, fileAddress, sendTelegram, wordsOf } from './send.ts';

/** What Telegram is asked to tell of. */
const told = ['message', 'edited_message', 'callback_query', 'my_chat_member', 'message_reaction'];

defineChannel({
  name: 'telegram',
  can: telegramCan,
  addressKind: 'telegram',
  fields: [{ name: 'botToken', secret: true }],
  makeSecrets: () => ({ hookSecret: newSecret(192) }),
  // Telegram signs nothing: it repeats a secret that only it was told, in a header of each call.
  isGenuine: ({ secrets }, { header }) =>
    isSameSecret(secrets.hookSecret, header('x-telegram-bot-api-secret-token')),
  read: readTelegram,
  pack,
  send: sendTelegram,
  check,
  fetchFile,
  async openHook(connection, url) {
    const json = { url, secret_token: connection.secrets.hookSecret, allowed_updates: told };
    const answer = await askTelegram(connection, 'setWebhook', { json });
    return answer.status === 200 ? { works: true } : { works: false, words: wordsOf(answer) };
  },
  async closeHook(connection) {
    await askTelegram(connection, 'deleteWebhook');
  },
  // The button shows that it works until the press was answered.
  async acknowledge(connection, externalId) {
    if (!externalId.startsWith('callback:')) return;
    const json = { callback_query_id: externalId.slice('callback:'.length) };
    await askTelegram(connection, 'answerCallbackQuery', { json });
  },
  pace: { perPeer: 1_000, perSecond: 25 },
});

/** Pictures and films that follow one another are one album, of ten at most; all else goes alone. */
function pack(pieces: Piece[]): Piece[][] {
  const calls: Piece[][] = [];
  for (const piece of pieces) {
    const last = calls.at(-1);
    const joins = last && last.length < 10 && isOfAlbum(piece) && last.every(isOfAlbum);
    if (joins) last.push(piece);
    else calls.push([piece]);
  }
  return calls;
}

const isOfAlbum = (piece: Piece) =>
  piece.kind === 'file' && ['image', 'video'].includes(fileKindOf(piece.type));

async function check(connection: OpenConnection): Promise<Check> {
  const answer = await askTelegram(connection, 'getMe');
  if (answer.status === 0) return { works: false, code: 'unreachable', words: '' };
  // A token that nobody has is answered with 404.
  const isToken = answer.status === 401 || answer.status === 404;
  if (answer.status !== 200)
    return { works: false, code: isToken ? 'token-refused' : 'refused', words: wordsOf(answer) };
  const bot = answer.json.result as { id?: number; username?: string; first_name?: string };
  return {
    works: true,
    account: String(bot.id),
    name: String(bot.first_name ?? bot.username ?? bot.id),
    settings: { username: String(bot.username ?? '') },
  };
}

/** Bots may fetch files of 20 MB at most: of larger ones Telegram says so, and the words come in without them. */
async function fetchFile(connection: OpenConnection, { name, type, ref }: RemoteFile) {
  const answer = await askTelegram(connection, 'getFile', { json: { file_id: ref } });
  if (answer.status === 400) throw new Problem(404, 'file-not-found');
  const { file_path: path } = (answer.json.result ?? {}) as { file_path?: string };
  if (answer.status !== 200 || !path) throw new Problem(502, 'address-unreachable');
  const { content } = await fetchBytes(fileAddress(connection, path));
  return { name, type, content };
}
