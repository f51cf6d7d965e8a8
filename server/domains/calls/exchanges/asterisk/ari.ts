import { Problem } from '../../../../kernel/problem.ts';
import {
  type Answer,
  askProvider,
  type Check,
  fetchBytes,
  type OpenConnection,
} from '../../../channels/index.ts';
import type { Dialled, Dialling } from '../exchange.ts';

/** The name under which we listen: one listener of a name, the newest. */
export const application = 'sapa';

/** What is asked of Asterisk stands under `/ari` of the address. */
export function addressOf({ settings }: OpenConnection, path: string): string {
  return `${(settings.address ?? '').replace(/\/+$/, '')}/ari${path}`;
}

export function headersOf({ settings, secrets }: OpenConnection): Record<string, string> {
  const pair = `${settings.user ?? ''}:${secrets.password ?? ''}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

function ask(connection: OpenConnection, path: string, json?: unknown): Promise<Answer> {
  const headers = headersOf(connection);
  const about = { headers, exchange: true };
  return askProvider(addressOf(connection, path), json === undefined ? about : { ...about, json });
}

const wordsOf = (answer: Answer) => {
  const { message, error } = answer.json;
  return String(message ?? error ?? answer.text).slice(0, 300);
};

export async function checkAsterisk(connection: OpenConnection): Promise<Check> {
  const answer = await ask(connection, '/asterisk/info?only=system');
  if (answer.status === 0) return { works: false, code: 'unreachable', words: answer.text };
  if (answer.status === 401) return { works: false, code: 'token-refused', words: wordsOf(answer) };
  if (answer.status !== 200) return { works: false, code: 'refused', words: wordsOf(answer) };
  const { system } = answer.json as { system?: { entity_id?: unknown; version?: unknown } };
  const { host } = new URL(connection.settings.address ?? '');
  const account = typeof system?.entity_id === 'string' ? system.entity_id : host;
  return { works: true, account, name: `Asterisk ${String(system?.version ?? '')}`.trim() };
}

/** Asterisk rings the member's line and, once they took it up, sends it into the dial plan with the customer's number. */
export async function dialByAsterisk(connection: OpenConnection, dialling: Dialling): Promise<Dialled> {
  const { technology = 'PJSIP', context = 'from-internal' } = connection.settings;
  const answer = await ask(connection, '/channels', {
    endpoint: `${technology}/${dialling.extension}`,
    extension: dialling.number,
    context,
    priority: 1,
    callerId: dialling.number,
    timeout: 30,
    // A repeated call finds the channel that is there: 409, and no second bell.
    channelId: dialling.callId,
  });
  if (answer.status === 200 || answer.status === 409) return { works: true, externalId: dialling.callId };
  return { works: false, words: wordsOf(answer) || `HTTP ${answer.status}` };
}

export async function fetchFromAsterisk(connection: OpenConnection, ref: string) {
  if (ref.includes('..')) throw new Problem(404, 'recording-not-found');
  const path = `/recordings/stored/${encodeURIComponent(ref)}/file`;
  return fetchBytes(addressOf(connection, path), headersOf(connection), { exchange: true });
}
