import * as asn1 from 'asn1js';

/** What a signature holds (CMS SignedData, RFC 5652), of its first signer. */
export type Cms = {
  certificates: Uint8Array[];
  /** The signed words, where they lie inside. */
  content: Uint8Array | null;
  /** The certificate of the signer: by its serial number and issuer, or by the mark of its key; bytes as encoded. */
  signer: { issuer: Uint8Array; serial: Uint8Array } | { key: Uint8Array };
  digestAlgorithm: string;
  signatureAlgorithm: string;
  /** What was signed in place of the words, re-tagged as it was signed, with the digest of the words that it names. */
  attributes: { bytes: Uint8Array; digest: Uint8Array } | null;
  signature: Uint8Array;
};

const oid = {
  signedData: '1.2.840.113549.1.7.2',
  messageDigest: '1.2.840.113549.1.9.4',
} as const;

/** @throws an error of no consequence when these bytes are no signature. */
export function readCms(bytes: Uint8Array): Cms {
  const [type, wrapped] = parts(parse(bytes));
  if (oidOf(type) !== oid.signedData) throw new Error('No signed data');
  const fields = parts(parts(wrapped)[0]);
  const [, , encapsulated] = fields;
  const tagged = fields.slice(3).filter((one) => one.idBlock.tagClass === 3);
  const certificates = tagged.find((one) => one.idBlock.tagNumber === 0);
  const [first] = parts(fields.at(-1));
  return {
    certificates: certificates ? parts(certificates).map(encoded) : [],
    content: contentOf(encapsulated),
    ...readSigner(first),
  };
}

function readSigner(block: Block | undefined): Omit<Cms, 'certificates' | 'content'> {
  const [, sid, digest, ...rest] = parts(block);
  const attributes = rest[0]?.idBlock.tagClass === 3 ? rest.shift() : undefined;
  const [algorithm, signature] = rest;
  return {
    signer: signerOf(sid),
    digestAlgorithm: oidOf(parts(digest)[0]),
    signatureAlgorithm: oidOf(parts(algorithm)[0]),
    attributes: attributes ? readAttributes(attributes) : null,
    signature: octets(signature),
  };
}

function signerOf(sid: Block | undefined): Cms['signer'] {
  if (!sid) throw new Error('No signer');
  if (sid.idBlock.tagClass === 3) return { key: octets(sid) };
  const [issuer, serial] = parts(sid);
  if (!issuer || !serial) throw new Error('No signer');
  return { issuer: encoded(issuer), serial: encoded(serial) };
}

/** The attributes are signed as a SET, and travel under a tag of their own (RFC 5652, 5.4). */
function readAttributes(block: Block): { bytes: Uint8Array; digest: Uint8Array } {
  const bytes = Uint8Array.from(encoded(block));
  bytes[0] = 0x31;
  const found = parts(block).filter((one) => oidOf(parts(one)[0]) === oid.messageDigest);
  const [values] = found.map((one) => parts(parts(one)[1]));
  if (found.length !== 1 || values?.length !== 1) throw new Error('No digest');
  return { bytes, digest: octets(values[0]) };
}

function contentOf(encapsulated: Block | undefined): Uint8Array | null {
  const [, wrapped] = parts(encapsulated);
  return wrapped ? octets(parts(wrapped)[0]) : null;
}

export type Block = asn1.AsnType;

/** @throws when these bytes are not encoded as BER. */
export function parse(bytes: Uint8Array): Block {
  const { offset, result } = asn1.fromBER(Uint8Array.from(bytes));
  if (offset === -1) throw new Error('No BER');
  return result;
}

/** The members of a constructed value; none of any other. */
export function parts(block: Block | undefined): Block[] {
  const inner = block?.valueBlock as { value?: unknown } | undefined;
  return Array.isArray(inner?.value) ? (inner.value as Block[]) : [];
}

export function oidOf(block: Block | undefined): string {
  return block instanceof asn1.ObjectIdentifier ? block.getValue() : '';
}

/** The bytes of a string of octets, also of one that was written in pieces. */
export function octets(block: Block | undefined): Uint8Array {
  if (!block) throw new Error('No octets');
  if (block instanceof asn1.OctetString) return new Uint8Array(block.getValue());
  const pieces = parts(block);
  if (pieces.length > 0) return Buffer.concat(pieces.map(octets));
  const { valueHexView } = block.valueBlock as { valueHexView?: Uint8Array };
  return valueHexView ?? new Uint8Array();
}

/** A value with its tag and length, as it was sent. */
export function encoded(block: Block): Uint8Array {
  return block.valueBeforeDecodeView;
}
