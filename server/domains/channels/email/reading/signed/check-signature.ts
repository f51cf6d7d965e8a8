import { constants, createHash, type KeyObject, verify } from 'node:crypto';
import { tidyLine } from '../../../../../kernel/text.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import type { Signed } from './find-signed.ts';
import { type Cms, readCms } from './read-cms.ts';
import type { MailSignature, SignatureState } from './signature.ts';
import { isInForce, isVouchedFor, knownRoots } from './trust.ts';

/** The sender of a mail, and when it came. */
type Claim = { from: string | null; at: Date };

/** A checked signature, and the words where they lay inside it. */
export type Checked = { signature: MailSignature; content: Uint8Array | null };

/** Of a certificate so many are looked at beside it. */
const mostCertificates = 20;

/**
 * Checks the signature of a mail (CMS, RFC 5652): the words, the key, the certificate and who vouches for it. Whether a
 * certificate was revoked is not asked. Never throws: what cannot be checked is `unreadable`.
 */
export function checkSignature(
  { signature, content }: Signed,
  claim: Claim,
  roots: () => readonly Certificate[] = knownRoots,
): Checked {
  let inside: Uint8Array | null = null;
  try {
    const cms = readCms(signature);
    inside = content ? null : cms.content;
    const certificates = cms.certificates.slice(0, mostCertificates).map(readCertificate);
    const signer = certificates.find((one) => isOf(one, cms.signer));
    const words = content ?? inside;
    if (!signer || !words) return { signature: unreadable, content: inside };
    const state = stateOf(cms, { signer, words }, claim, { beside: certificates, roots });
    return { signature: { state, ...whoIs(signer) }, content: inside };
  } catch {
    return { signature: unreadable, content: inside };
  }
}

const unreadable: MailSignature = { state: 'unreadable', name: null, address: null, issuer: null };

/** What proves something today: SHA-1 and MD5 can be made to fit. */
const digests = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

type Way = { hash: string | null; padding?: number };
const rsa = { padding: constants.RSA_PKCS1_PADDING };
const ways = new Map<string, (digest: string) => Way>([
  ['1.2.840.113549.1.1.1', (digest) => ({ hash: digest, ...rsa })],
  ['1.2.840.113549.1.1.10', (digest) => ({ hash: digest, padding: constants.RSA_PKCS1_PSS_PADDING })],
  ['1.2.840.113549.1.1.11', () => ({ hash: 'sha256', ...rsa })],
  ['1.2.840.113549.1.1.12', () => ({ hash: 'sha384', ...rsa })],
  ['1.2.840.113549.1.1.13', () => ({ hash: 'sha512', ...rsa })],
  ['1.2.840.10045.2.1', (digest) => ({ hash: digest })],
  ['1.2.840.10045.4.3.2', () => ({ hash: 'sha256' })],
  ['1.2.840.10045.4.3.3', () => ({ hash: 'sha384' })],
  ['1.2.840.10045.4.3.4', () => ({ hash: 'sha512' })],
  ['1.3.101.112', () => ({ hash: null })],
]);

type Said = { signer: Certificate; words: Uint8Array };
type Issuers = { beside: Certificate[]; roots: () => readonly Certificate[] };

function stateOf(cms: Cms, { signer, words }: Said, { from, at }: Claim, issuers: Issuers): SignatureState {
  const digest = digests.get(cms.digestAlgorithm);
  const way = digest && ways.get(cms.signatureAlgorithm)?.(digest);
  if (!digest || !way || !signer.maySign || isShort(signer.x509.publicKey)) return 'unreadable';
  if (!isUnaltered(cms, words, digest) || !isSigned(cms, words, signer, way)) return 'altered';
  if (!from || !signer.x509.checkEmail(from)) return 'other-address';
  if (!isInForce(signer, at)) return 'expired';
  const chain = { beside: issuers.beside, roots: issuers.roots(), at };
  return isVouchedFor(signer, chain) ? 'valid' : 'unknown-issuer';
}

function isUnaltered({ attributes }: Cms, words: Uint8Array, digest: string): boolean {
  return attributes === null || createHash(digest).update(words).digest().equals(attributes.digest);
}

function isSigned(cms: Cms, words: Uint8Array, signer: Certificate, { hash, padding }: Way): boolean {
  const key = { key: signer.x509.publicKey, ...(padding === undefined ? {} : { padding }) };
  return verify(hash, cms.attributes?.bytes ?? words, key, cms.signature);
}

const fewestBits = 2_048;

function isShort({ asymmetricKeyDetails }: KeyObject): boolean {
  const bits = asymmetricKeyDetails?.modulusLength;
  return bits !== undefined && bits < fewestBits;
}

function isOf({ issuer, serial, keyMark }: Certificate, signer: Cms['signer']): boolean {
  if ('key' in signer) return keyMark !== null && Buffer.from(keyMark).equals(signer.key);
  return Buffer.from(issuer).equals(signer.issuer) && Buffer.from(serial).equals(signer.serial);
}

function whoIs({ x509 }: Certificate): Omit<MailSignature, 'state'> {
  const { subject, issuer } = x509.toLegacyObject();
  const named = subject as Record<string, string | string[] | undefined>;
  const by = issuer as Record<string, string | string[] | undefined>;
  const listed = x509.subjectAltName?.split(', ').find((one) => one.startsWith('email:'));
  return {
    name: lineOf(named.CN),
    address: lineOf(listed?.slice('email:'.length) ?? named.emailAddress),
    issuer: lineOf(by.O ?? by.CN),
  };
}

/** One line of at most 200 characters; null when nothing is left. */
function lineOf(given: string | string[] | undefined): string | null {
  const [first = ''] = [given].flat();
  return tidyLine(first).trim().slice(0, 200) || null;
}
