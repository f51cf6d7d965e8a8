import { getCACertificates } from 'node:tls';
import { type Certificate, readCertificate } from './certificate.ts';

/** So many issuers may stand between a signer and a root. */
const longestChain = 5;

let known: Certificate[] | null = null;

/** The roots that Node comes with, and those that the installation adds (`NODE_EXTRA_CA_CERTS`); read once in a thread. */
export function knownRoots(): readonly Certificate[] {
  known ??= getCACertificates('default').flatMap((pem) => {
    try {
      return [readCertificate(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'))];
    } catch {
      return [];
    }
  });
  return known;
}

type Chain = { beside: readonly Certificate[]; roots: readonly Certificate[]; at: Date };

/**
 * Whether a chain of issuers leads from a certificate to a root, each in force, allowed to issue for mail, and allowed to
 * stand so high (RFC 5280, 6.1, without lists of what was revoked).
 */
export function isVouchedFor(one: Certificate, chain: Chain, below = 0): boolean {
  if (one.asksMore || below > longestChain) return false;
  const mayVouch = (issuer: Certificate) =>
    issuer.mayIssue &&
    isInForce(issuer, chain.at) &&
    (issuer.deepest === null || issuer.deepest >= below) &&
    hasIssued(issuer, one);
  if (chain.roots.some((root) => mayVouch(root))) return true;
  const isOther = (issuer: Certificate) => issuer.x509.fingerprint256 !== one.x509.fingerprint256;
  return chain.beside.some(
    (issuer) => isOther(issuer) && mayVouch(issuer) && isVouchedFor(issuer, chain, below + 1),
  );
}

export function isInForce({ x509 }: Certificate, at: Date): boolean {
  return new Date(x509.validFrom) <= at && at <= new Date(x509.validTo);
}

function hasIssued(issuer: Certificate, one: Certificate): boolean {
  try {
    return one.x509.checkIssued(issuer.x509) && one.x509.verify(issuer.x509.publicKey);
  } catch {
    return false;
  }
}
