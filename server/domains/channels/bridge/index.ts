import { randomBytes } from 'node:crypto';
import { isSignedCall, sign } from '../../../platform/signatures/standard-webhooks.ts';
import { type Answer, askProvider, failureOf, fetchBytes } from '../shape/ask-provider.ts';
import {
  type Check,
  defineChannel,
  type OpenConnection,
  type Outcome,
  type Parcel,
} from '../shape/channel.ts';
import { bridgeCan } from './can.ts';
import { parseBridge, readBridge } from './read.ts';

defineChannel({
  name: 'bridge',
  can: bridgeCan,
  addressKind: 'other',
  fields: [{ name: 'address', secret: false, optional: true }],
  makeSecrets: () => ({ signingSecret: `whsec_${randomBytes(32).toString('base64')}` }),
  isGenuine: ({ secrets }, knock) => isSignedCall(secrets.signingSecret, knock),
  assertReadable: parseBridge,
  read: readBridge,
  pack: (pieces) => (pieces.length > 0 ? [pieces] : []),
  send,
  check,
  async fetchFile(_connection, { name, type, ref }) {
    return { name, type, content: (await fetchBytes(ref)).content };
  },
  pace: { perPeer: 0, perSecond: 200 },
});

/** Tells the program of an answer; the id is the same at every try, so that it knows a repetition. */
async function send(connection: OpenConnection, parcel: Parcel): Promise<Outcome> {
  const texts = parcel.pieces.flatMap((one) => (one.kind === 'file' ? [] : [one.text]));
  const files = parcel.pieces.flatMap((one) =>
    one.kind === 'file'
      ? [{ name: one.name, type: one.type, size: one.size, url: parcel.linkTo(one.fileId) }]
      : [],
  );
  const choices = parcel.pieces.flatMap((one) => (one.kind === 'choices' ? one.choices : []));
  const message = {
    type: 'message',
    id: parcel.id,
    talk: parcel.peer,
    text: texts.join('\n\n'),
    files,
    choices,
    answers: parcel.answers,
  };
  if (!connection.settings.address) return { kind: 'refused', code: 'endpoint-missing', words: '' };
  const answer = await call(connection, parcel.id, message);
  if (answer.status >= 200 && answer.status < 300)
    return { kind: 'sent', ids: [typeof answer.json.id === 'string' ? answer.json.id : parcel.id] };
  const words = answer.text.slice(0, 300) || `HTTP ${answer.status}`;
  if (answer.status === 410)
    return { kind: 'refused', code: 'endpoint-gone', words, degraded: 'endpoint-gone' };
  return failureOf(answer, words);
}

/** A program that is asked about nothing but whether it is there; without an address it only tells, and is not asked. */
async function check(connection: OpenConnection): Promise<Check> {
  const { id, settings } = connection;
  if (!settings.address) return { works: true, account: id, name: id };
  const answer = await call(connection, `ping-${Date.now()}`, { type: 'ping' });
  if (answer.status >= 200 && answer.status < 300)
    return { works: true, account: id, name: new URL(settings.address).host };
  if (answer.status === 410) return { works: false, code: 'endpoint-gone', words: 'HTTP 410' };
  if (answer.status === 0) return { works: false, code: 'unreachable', words: answer.text };
  return { works: false, code: 'refused', words: answer.text.slice(0, 300) || `HTTP ${answer.status}` };
}

function call({ settings, secrets }: OpenConnection, id: string, message: object): Promise<Answer> {
  const body = JSON.stringify(message);
  const headers = {
    'content-type': 'application/json',
    ...sign(secrets.signingSecret ?? '', { id, at: new Date(), body }),
  };
  return askProvider(settings.address ?? '', { method: 'POST', body, headers });
}
