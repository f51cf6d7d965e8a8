import { Problem } from '../../../../kernel/problem.ts';
import {
  type Answer,
  askProvider,
  type Check,
  fetchBytes,
  type OpenConnection,
} from '../../../channels/index.ts';
import { type Dialled, type Dialling, defineExchange } from '../exchange.ts';
import { readTwilio } from './read.ts';
import { isFromTwilio } from './signature.ts';

defineExchange({
  name: 'twilio',
  fields: [
    { name: 'accountSid', secret: false },
    { name: 'number', secret: false },
    { name: 'authToken', secret: true },
  ],
  isGenuine: ({ secrets }, knock) => isFromTwilio(secrets.authToken, knock),
  read: readTwilio,
  check,
  dial,
  fetchRecording,
});

const api = 'https://api.twilio.com/2010-04-01/Accounts';

function ask(connection: OpenConnection, path: string, form?: Record<string, string>): Promise<Answer> {
  const headers = headersOf(connection);
  const address = `${api}/${encodeURIComponent(connection.settings.accountSid ?? '')}${path}`;
  if (!form) return askProvider(address, { headers });
  const body = new URLSearchParams(form).toString();
  const posted = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
  return askProvider(address, { method: 'POST', headers: posted, body });
}

function headersOf({ settings, secrets }: OpenConnection): Record<string, string> {
  const pair = `${settings.accountSid ?? ''}:${secrets.authToken ?? ''}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

const wordsOf = (answer: Answer) =>
  typeof answer.json.message === 'string' ? answer.json.message : answer.text.slice(0, 300);

async function check(connection: OpenConnection): Promise<Check> {
  const { accountSid = '', number = '' } = connection.settings;
  const answer = await ask(connection, '.json');
  if (answer.status === 0) return { works: false, code: 'unreachable', words: '' };
  if (answer.status === 401) return { works: false, code: 'token-refused', words: wordsOf(answer) };
  if (answer.status !== 200) return { works: false, code: 'refused', words: wordsOf(answer) };
  if (answer.json.status !== 'active')
    return { works: false, code: 'refused', words: `Account ${String(answer.json.status)}` };
  const name = typeof answer.json.friendly_name === 'string' ? answer.json.friendly_name : accountSid;
  return { works: true, account: `${accountSid} ${number}`, name };
}

/** Twilio rings the member first and, once they took it up, dials the customer under our number. */
async function dial(connection: OpenConnection, dialling: Dialling): Promise<Dialled> {
  const ours = connection.settings.number ?? '';
  const to = /^\+?\d+$/.test(dialling.extension) ? dialling.extension : `client:${dialling.extension}`;
  const told = dialling.hookAddress;
  const customer = `<Number statusCallback="${text(told)}" statusCallbackEvent="initiated ringing answered completed">${text(dialling.number)}</Number>`;
  const answer = await ask(connection, '/Calls.json', {
    To: to,
    From: ours,
    Twiml: `<Response><Dial callerId="${text(ours)}">${customer}</Dial></Response>`,
    StatusCallback: told,
    StatusCallbackEvent: 'completed',
  });
  if (answer.status === 201 && typeof answer.json.sid === 'string')
    return { works: true, externalId: answer.json.sid };
  return { works: false, words: wordsOf(answer) || `HTTP ${answer.status}` };
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (value: string) => value.replace(/[&<>"]/g, (one) => marks[one] ?? one);

async function fetchRecording(connection: OpenConnection, ref: string) {
  if (!/^RE[0-9a-f]{32}$/.test(ref)) throw new Problem(404, 'recording-not-found');
  const { accountSid = '' } = connection.settings;
  return fetchBytes(`${api}/${encodeURIComponent(accountSid)}/Recordings/${ref}.mp3`, headersOf(connection));
}
