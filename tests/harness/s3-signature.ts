import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Who may call, as the store knows them. */
export type Owner = { accessKeyId: string; secretAccessKey: string; region: string };

/** A call as it came over the line. */
export type Called = { method: string; url: string; headers: IncomingHttpHeaders; body: Uint8Array };

/** Minutes that the clock of a caller may be wrong. */
const mostDrift = 15;

/**
 * Checks Signature Version 4 of a call as S3 describes it, and that the body is the one that was signed.
 * @returns the error code of S3, or null when all is well.
 */
export function refusalOf(call: Called, owner: Owner, now: Date): string | null {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      call.headers.authorization ?? '',
    );
  if (!found) return 'AccessDenied';
  const [, credential = '', signed = '', signature = ''] = found;
  const [keyId, day = '', region, service, end] = credential.split('/');
  if (keyId !== owner.accessKeyId) return 'InvalidAccessKeyId';
  if (region !== owner.region || service !== 's3' || end !== 'aws4_request')
    return 'AuthorizationHeaderMalformed';
  const names = signed.split(';');
  const must = ['host', 'x-amz-content-sha256', 'x-amz-date'];
  if (!must.every((one) => names.includes(one))) return 'AccessDenied';
  const date = String(call.headers['x-amz-date']);
  if (!date.startsWith(day) || Math.abs(toTime(date) - now.getTime()) > mostDrift * 60_000)
    return 'RequestTimeTooSkewed';
  const wanted = signatureOf(call, owner, { names, date });
  if (!timingSafeEqual(Buffer.from(wanted), Buffer.from(signature))) return 'SignatureDoesNotMatch';
  return call.headers['x-amz-content-sha256'] === hash(call.body) ? null : 'XAmzContentSHA256Mismatch';
}

function signatureOf(
  { method, url, headers }: Called,
  { secretAccessKey, region }: Owner,
  { names, date }: { names: string[]; date: string },
): string {
  const [path = '', query = ''] = url.split('?');
  const pairs = query ? query.split('&').map((one) => (one.includes('=') ? one : `${one}=`)) : [];
  const lines = names.map(
    (name) =>
      `${name}:${String(headers[name] ?? '')
        .trim()
        .replace(/ +/g, ' ')}\n`,
  );
  const bodyHash = String(headers['x-amz-content-sha256']);
  const request = [method, path, pairs.sort().join('&'), lines.join(''), names.join(';'), bodyHash].join(
    '\n',
  );
  const day = date.slice(0, 8);
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', date, scope, hash(request)].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  return hmac(key, text).toString('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function toTime(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}
