import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth';
import { afterEach, expect, test } from 'vitest';
import { letter } from '../../../../../../tests/harness/mail-room.ts';
import { authenticateMail } from './authenticate.ts';
import { type DnsResolver, emptyDns, resolverForOneMail, setResolver } from './resolver.ts';

afterEach(() => setResolver(null));

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const records: Record<string, string> = {
  's1._domainkey.signed.example': `v=DKIM1; k=rsa; p=${key}`,
  'sent.example': 'v=spf1 ip4:192.0.2.1 -all',
  'strict.example': 'v=spf1 ip4:192.0.2.1 -all',
  '_dmarc.strict.example': 'v=DMARC1; p=reject',
};
const dns: DnsResolver = (name, type) => {
  const record = type === 'TXT' ? records[name] : undefined;
  return record ? Promise.resolve([[record]]) : emptyDns(name, type);
};

async function judge(from: string, transport: { ip: string; sender: string }, signer?: string) {
  setResolver(dns);
  const raw = letter({ from });
  const signed = signer ? (await signatureOf(raw, signer)) + raw : raw;
  const way = { remoteAddress: transport.ip, helo: 'mx.example', envelopeFrom: transport.sender };
  return authenticateMail(Buffer.from(signed), way, Date.now());
}

/** The library's own types describe another signature of this function than the one it has. */
type Sign = (raw: string, options: object) => Promise<{ signatures: string }>;
const sign = dkimSign as unknown as Sign;

async function signatureOf(raw: string, signingDomain: string): Promise<string> {
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signatureData = [{ signingDomain, selector: 's1', privateKey: pem }];
  const { signatures } = await sign(raw, { canonicalization: 'relaxed/relaxed', signatureData });
  return signatures;
}

test('the right sender passes by SPF, and DMARC agrees where it is asked for', async () => {
  const sent = await judge('rina@sent.example', { ip: '192.0.2.1', sender: 'rina@sent.example' });
  expect(sent).toEqual({ spf: 'pass', dkim: 'none', dmarc: 'none', alignedDomain: 'sent.example' });
  const strict = await judge('rina@strict.example', { ip: '192.0.2.1', sender: 'rina@strict.example' });
  expect(strict).toMatchObject({ spf: 'pass', dmarc: 'pass', alignedDomain: 'strict.example' });
});

test('another server, or another domain in From, proves nothing', async () => {
  const elsewhere = await judge('rina@strict.example', { ip: '198.51.100.1', sender: 'rina@strict.example' });
  expect(elsewhere).toMatchObject({ spf: 'fail', dmarc: 'fail', alignedDomain: null });
  const borrowed = await judge('rina@strict.example', { ip: '192.0.2.1', sender: 'x@sent.example' });
  expect(borrowed).toMatchObject({ spf: 'pass', dmarc: 'fail', alignedDomain: null });
  const unprotected = await judge('rina@plain.example', { ip: '192.0.2.1', sender: 'x@sent.example' });
  expect(unprotected).toMatchObject({ spf: 'pass', dmarc: 'none', alignedDomain: null });
});

test('a signature of the own domain proves it, a signature of another one does not', async () => {
  const way = { ip: '198.51.100.1', sender: 'bounce@mailer.example' };
  expect(await judge('rina@signed.example', way, 'signed.example')).toMatchObject({
    dkim: 'pass',
    alignedDomain: 'signed.example',
  });
  expect(await judge('rina@plain.example', way, 'signed.example')).toMatchObject({
    dkim: 'pass',
    alignedDomain: null,
  });
});

test('two people in From have nobody to vouch for them', async () => {
  const two = await judge('rina@sent.example, adi@evil.example', {
    ip: '192.0.2.1',
    sender: 'rina@sent.example',
  });
  expect(two.alignedDomain).toBeNull();
});

test('a DNS that never answers makes a mail unauthenticated and is asked only once', async () => {
  let asked = 0;
  setResolver(() => {
    asked += 1;
    return new Promise(() => undefined);
  });
  const late = resolverForOneMail(Date.now() - 10_000);
  await expect(late('sent.example', 'TXT')).rejects.toMatchObject({ code: 'ETIMEOUT' });
  await expect(late('SENT.example', 'TXT')).rejects.toMatchObject({ code: 'ETIMEOUT' });
  expect(asked).toBe(1);
});
