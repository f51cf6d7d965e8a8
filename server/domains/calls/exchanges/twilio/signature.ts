import { isSigned, type Knock } from '../../../channels/index.ts';

/**
 * Whether Twilio sent this: HMAC-SHA1 under the auth token over the called address and every field of the form, by name,
 * name and value one after the other. https://www.twilio.com/docs/usage/security#validating-requests
 */
export function isFromTwilio(token: string | undefined, { raw, header, address }: Knock): boolean {
  const fields = [...new URLSearchParams(Buffer.from(raw).toString('utf8'))].toSorted(byName);
  const signed = address + fields.flat().join('');
  return isSigned(signed, {
    key: token ?? '',
    signature: header('x-twilio-signature'),
    as: 'base64',
    by: 'sha1',
  });
}

const byName = ([a]: [string, string], [b]: [string, string]) => (a < b ? -1 : a > b ? 1 : 0);
