import { isSigned } from '../../../platform/signatures/proofs.ts';
import { fetchBytes } from '../shape/ask-provider.ts';
import { type Check, defineChannel, type OpenConnection, type Piece } from '../shape/channel.ts';
import type { RemoteFile } from '../shape/happening.ts';
import { lineCan } from './can.ts';
import { readLine } from './read.ts';
import { askLine, mostInOneCall, sendLine, wordsOf } from './send.ts';

defineChannel({
  name: 'line',
  can: lineCan,
  addressKind: 'line',
  fields: [
    { name: 'channelSecret', secret: true },
    { name: 'channelToken', secret: true },
  ],
  isGenuine: ({ secrets }, { raw, header }) =>
    isSigned(raw, { key: secrets.channelSecret ?? '', signature: header('x-line-signature'), as: 'base64' }),
  read: readLine,
  pack: packLine,
  send: sendLine,
  check: checkLine,
  fetchFile: fetchLine,
  findName: nameAtLine,
  openHook: async (connection, endpoint) => {
    const answer = await askLine(connection, '/channel/webhook/endpoint', {
      method: 'PUT',
      json: { endpoint },
    });
    return answer.status === 200 ? { works: true } : { works: false, words: wordsOf(answer) };
  },
  pace: { perPeer: 0, perSecond: 500 },
});

/** Short answers are shown below the last message alone, so nothing may follow them. */
function packLine(pieces: Piece[]): Piece[][] {
  const ordered = [
    ...pieces.filter((one) => one.kind !== 'choices'),
    ...pieces.filter((one) => one.kind === 'choices'),
  ];
  const calls: Piece[][] = [];
  for (let at = 0; at < ordered.length; at += mostInOneCall)
    calls.push(ordered.slice(at, at + mostInOneCall));
  return calls;
}

async function checkLine(connection: OpenConnection): Promise<Check> {
  const info = await askLine(connection, '/info');
  if (info.status === 0) return { works: false, code: 'unreachable', words: '' };
  if (info.status !== 200)
    return { works: false, code: info.status === 401 ? 'token-refused' : 'refused', words: wordsOf(info) };
  const [quota, usage] = await Promise.all([
    askLine(connection, '/message/quota'),
    askLine(connection, '/message/quota/consumption'),
  ]);
  const limit =
    quota.json.type === 'limited' && typeof quota.json.value === 'number' ? quota.json.value : null;
  const used = typeof usage.json.totalUsage === 'number' ? usage.json.totalUsage : 0;
  const isKnown = quota.status === 200 && usage.status === 200;
  return {
    works: true,
    account: String(info.json.userId ?? ''),
    name: String(info.json.displayName ?? ''),
    settings: { basicId: String(info.json.basicId ?? '') },
    ...(isKnown ? { quota: { limit, used } } : {}),
  };
}

/** Where LINE keeps contents; what another program has put somewhere lies there, without our token. */
async function fetchLine({ secrets }: OpenConnection, { name, type, ref }: RemoteFile) {
  const isOwn = ref.startsWith('content:');
  const address = isOwn
    ? `https://api-data.line.me/v2/bot/message/${encodeURIComponent(ref.slice('content:'.length))}/content`
    : ref;
  const fetched = await fetchBytes(
    address,
    isOwn ? { authorization: `Bearer ${secrets.channelToken ?? ''}` } : {},
  );
  return {
    name,
    type: fetched.type === 'application/octet-stream' ? type : fetched.type,
    content: fetched.content,
  };
}

async function nameAtLine(
  connection: OpenConnection,
  { sender, group }: { sender: string; group: string | null },
): Promise<string | null> {
  const kind = group?.startsWith('R') ? 'room' : 'group';
  const path = group
    ? `/${kind}/${encodeURIComponent(group)}/member/${encodeURIComponent(sender)}`
    : `/profile/${encodeURIComponent(sender)}`;
  const { status, json } = await askLine(connection, path);
  return status === 200 && typeof json.displayName === 'string' ? json.displayName : null;
}
