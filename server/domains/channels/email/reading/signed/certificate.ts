import { X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import { encoded, octets, oidOf, parse, parts } from './read-cms.ts';

/** A certificate with what Node does not tell of it. */
export type Certificate = {
  x509: X509Certificate;
  issuer: Uint8Array;
  serial: Uint8Array;
  /** The mark of its key; null where it has none. */
  keyMark: Uint8Array | null;
  maySign: boolean;
  mayIssue: boolean;
  /** How many issuers may stand below it; null when it does not say. */
  deepest: number | null;
  /** It asks for something that is not looked at here: nothing is concluded from it then. */
  asksMore: boolean;
};

const names = {
  keyMark: '2.5.29.14',
  usage: '2.5.29.15',
  alternativeNames: '2.5.29.17',
  basics: '2.5.29.19',
  nameLimits: '2.5.29.30',
  policies: '2.5.29.32',
  purposes: '2.5.29.37',
} as const;
const understood: readonly string[] = Object.values(names).filter((one) => one !== names.nameLimits);

/** Purposes of a key: to protect mail, and any. */
const forMail = ['1.3.6.1.5.5.7.3.4', '2.5.29.37.0'];

/** @throws an error of no consequence when these bytes are no certificate. */
export function readCertificate(der: Uint8Array): Certificate {
  const x509 = new X509Certificate(der);
  const fields = parts(parts(parse(der))[0]);
  // The version stands first under a tag of its own, and is left out by the oldest.
  const [serial, , issuer] = fields[0]?.idBlock.tagClass === 3 ? fields.slice(1) : fields;
  const wrapped = fields.find((one) => one.idBlock.tagClass === 3 && one.idBlock.tagNumber === 3);
  if (!serial || !issuer) throw new Error('No certificate');
  const found = new Map(parts(parts(wrapped)[0]).map((one) => [oidOf(parts(one)[0]), one]));
  const extension = (name: string) => {
    const one = found.get(name);
    return one ? parse(octets(parts(one).at(-1))) : null;
  };
  const usage = usageBits(extension(names.usage));
  const purposes = extension(names.purposes);
  const isForMail = purposes === null || parts(purposes).some((one) => forMail.includes(oidOf(one)));
  const mark = extension(names.keyMark);
  return {
    ...{ x509, issuer: encoded(issuer), serial: encoded(serial), keyMark: mark && octets(mark) },
    maySign: isForMail && (usage === null || (usage & (digitalSignature | nonRepudiation)) !== 0),
    mayIssue: isForMail && x509.ca && (usage === null || (usage & certificateSigning) !== 0),
    deepest: deepestOf(extension(names.basics)),
    asksMore: found.has(names.nameLimits) || [...found].some(isStrange),
  };
}

const digitalSignature = 0x80;
const nonRepudiation = 0x40;
const certificateSigning = 0x04;

/** The first eight uses that a key is meant for, the first in the highest bit; null when it does not say. */
function usageBits(block: ReturnType<typeof parse> | null): number | null {
  return block instanceof asn1.BitString ? (block.valueBlock.valueHexView[0] ?? 0) : null;
}

function deepestOf(basics: ReturnType<typeof parse> | null): number | null {
  const depth = basics ? parts(basics).find((one) => one instanceof asn1.Integer) : undefined;
  return depth instanceof asn1.Integer ? depth.valueBlock.valueDec : null;
}

function isStrange([name, extension]: [string, ReturnType<typeof parse>]): boolean {
  const isCritical = parts(extension).some((one) => one instanceof asn1.Boolean && one.getValue());
  return isCritical && !understood.includes(name);
}
