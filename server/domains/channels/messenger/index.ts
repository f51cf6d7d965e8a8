import { fetchBytes, formWithFiles } from '../shape/ask-provider.ts';
import {
  type Channel,
  type Check,
  defineChannel,
  type OpenConnection,
  type Outcome,
  type Parcel,
  type Piece,
} from '../shape/channel.ts';
import type { RemoteFile } from '../shape/happening.ts';
import { askMeta, errorIn, isSignedByMeta, metaOutcome } from '../shape/meta.ts';
import { fileKindOf } from '../shape/rules/capabilities.ts';
import { instagramCan, messengerCan } from './can.ts';
import { readMessenger } from './read.ts';

/** What the codes of Meta mean here, with their subcodes where these say more (Send API, error codes). */
const refusals: Record<string, string> = {
  '10/2018278': 'window-over',
  '10/2534022': 'window-over',
  551: 'not-reachable',
  '100/2018001': 'not-reachable',
  '100/2534014': 'not-reachable',
  '100/2018047': 'file-refused',
};

const shared: Omit<Channel, 'name' | 'can' | 'addressKind' | 'check' | 'openHook'> = {
  fields: [
    { name: 'pageToken', secret: true },
    { name: 'appSecret', secret: true },
  ],
  isGenuine: ({ secrets }, { raw, header }) =>
    isSignedByMeta(secrets.appSecret, raw, header('x-hub-signature-256')),
  read: readMessenger,
  pack: (pieces) => pieces.map((one) => [one]),
  send,
  async fetchFile(_connection, { name, type, ref }: RemoteFile) {
    const fetched = await fetchBytes(ref);
    return {
      name,
      type: fetched.type === 'application/octet-stream' ? type : fetched.type,
      content: fetched.content,
    };
  },
  async findName({ secrets }, { sender }) {
    const { status, json } = await askMeta(secrets.pageToken, `/${encodeURIComponent(sender)}?fields=name`);
    return status === 200 && typeof json.name === 'string' ? json.name : null;
  },
  pace: { perPeer: 0, perSecond: 40 },
};

defineChannel({
  ...shared,
  name: 'messenger',
  can: messengerCan,
  addressKind: 'messenger',
  check: (connection) =>
    check(connection, '/me?fields=id,name', ({ id, name }) => ({ account: String(id), name: String(name) })),
  openHook: (connection) =>
    subscribe(
      connection,
      'messages,messaging_postbacks,message_deliveries,message_reads,message_reactions,message_echoes,message_edits',
    ),
});

defineChannel({
  ...shared,
  name: 'instagram',
  can: instagramCan,
  addressKind: 'instagram',
  check: (connection) =>
    check(
      connection,
      '/me?fields=id,name,instagram_business_account{id,username}',
      ({ name, instagram_business_account: given }) => {
        const account = given as { id?: string; username?: string } | undefined;
        return { account: account?.id ?? '', name: account?.username ?? String(name) };
      },
    ),
  openHook: (connection) =>
    subscribe(connection, 'messages,messaging_postbacks,messaging_seen,message_reactions'),
});

type Seen = { account: string; name: string };

async function check(
  { secrets }: OpenConnection,
  path: string,
  seen: (json: Record<string, unknown>) => Seen,
): Promise<Check> {
  const answer = await askMeta(secrets.pageToken, path);
  if (answer.status === 0) return { works: false, code: 'unreachable', words: '' };
  const { code, words } = errorIn(answer);
  if (answer.status !== 200)
    return { works: false, code: code === 190 || answer.status === 401 ? 'token-refused' : 'refused', words };
  const found = seen(answer.json);
  return found.account ? { works: true, ...found } : { works: false, code: 'refused', words: 'no account' };
}

/** The page tells its events to the app; where the app calls is entered at Meta by a person, once for the app. */
async function subscribe({ secrets }: OpenConnection, fields: string) {
  const answer = await askMeta(secrets.pageToken, `/me/subscribed_apps?subscribed_fields=${fields}`, {
    method: 'POST',
  });
  return answer.status === 200
    ? { works: true as const }
    : { works: false as const, words: errorIn(answer).words };
}

/** The id of the parcel goes along as a word of ours: the echo gives it back. */
async function send({ secrets }: OpenConnection, parcel: Parcel): Promise<Outcome> {
  const [piece] = parcel.pieces;
  if (!piece) return { kind: 'sent', ids: [] };
  const recipient = { id: parcel.peer };
  const about = { messaging_type: 'RESPONSE' };
  const question =
    piece.kind === 'file'
      ? {
          method: 'POST',
          ...(await fileForm(parcel, piece, { ...about, recipient: JSON.stringify(recipient) })),
        }
      : { json: { recipient, ...about, message: wordsOf(piece, parcel.id) } };
  const answer = await askMeta(secrets.pageToken, '/me/messages', question);
  if (answer.status !== 200) return metaOutcome(answer, refusals);
  return { kind: 'sent', ids: typeof answer.json.message_id === 'string' ? [answer.json.message_id] : [] };
}

function wordsOf(piece: Exclude<Piece, { kind: 'file' }>, metadata: string): object {
  if (piece.kind !== 'choices') return { text: piece.text, metadata };
  const quick_replies = piece.choices.map((title) => ({ content_type: 'text', title, payload: title }));
  return { text: piece.text, metadata, quick_replies };
}

async function fileForm(
  parcel: Parcel,
  piece: Extract<Piece, { kind: 'file' }>,
  fields: Record<string, string>,
) {
  const kind = fileKindOf(piece.type);
  const type = kind === 'document' ? 'file' : kind;
  const message = JSON.stringify({
    attachment: { type, payload: { is_reusable: false } },
    metadata: parcel.id,
  });
  return formWithFiles({ ...fields, message }, { filedata: await parcel.read(piece.fileId) });
}
