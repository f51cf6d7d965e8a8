import { createHmac } from 'node:crypto';
import { type FakeProvider, startFakeProvider } from './fake-provider.ts';

export const twilioFields = {
  accountSid: 'AC00000000000000000000000000000001',
  number: '+622150000000',
  authToken: 'an auth token of this test',
};

/** A form of Twilio as it signs it: the address and every field by name, under the auth token. */
export function signedByTwilio(
  address: string,
  form: Record<string, string>,
  token = twilioFields.authToken,
): { body: string; headers: Record<string, string> } {
  const sorted = Object.entries(form).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const signature = createHmac('sha1', token)
    .update(address + sorted.flat().join(''))
    .digest('base64');
  return {
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
  };
}

/** The REST API as its reference says: the account, calls that are placed, recordings behind the account's password. */
export function startFakeTwilio(): Promise<FakeProvider> {
  let placed = 0;
  const pair = `${twilioFields.accountSid}:${twilioFields.authToken}`;
  const right = `Basic ${Buffer.from(pair).toString('base64')}`;
  const base = `api.twilio.com/2010-04-01/Accounts/${twilioFields.accountSid}`;
  return startFakeProvider(({ to, method, headers, body }) => {
    if (headers.authorization !== right)
      return { status: 401, json: { code: 20003, message: 'Authenticate', status: 401 } };
    if (to === `${base}.json`)
      return {
        status: 200,
        json: { sid: twilioFields.accountSid, friendly_name: 'Toko Rina', status: 'active' },
      };
    if (to === `${base}/Calls.json` && method === 'POST') {
      const form = new URLSearchParams(body.toString('utf8'));
      if (!form.get('To') || !form.get('From') || !(form.get('Twiml') ?? form.get('Url')))
        return { status: 400, json: { code: 21201, message: "No 'To' number is specified", status: 400 } };
      placed += 1;
      const sid = `CA${String(placed).padStart(32, '0')}`;
      return { status: 201, json: { sid, status: 'queued' } };
    }
    if (/\/Recordings\/RE[0-9a-f]{32}\.mp3$/.test(to))
      return { status: 200, body: Buffer.from('ID3 a sound'), type: 'audio/mpeg' };
    return {
      status: 404,
      json: { code: 20404, message: 'The requested resource was not found', status: 404 },
    };
  }, /twilio\.com$/);
}
