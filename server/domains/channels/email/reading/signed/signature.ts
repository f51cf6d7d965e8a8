/**
 * What the signature of a mail (S/MIME) says. `valid`: unaltered, by a certificate that a known issuer gave to the address of
 * the sender. `altered`: the words are not the signed ones. `other-address`: the certificate is somebody else's than the
 * sender's. `expired`: the certificate was not in force when the mail came. `unknown-issuer`: nobody known vouches for it.
 * `unreadable`: it could not be checked, for instance because it is of a kind that proves nothing any more.
 */
export const signatureStates = [
  'valid',
  'altered',
  'other-address',
  'expired',
  'unknown-issuer',
  'unreadable',
] as const;

export type SignatureState = (typeof signatureStates)[number];

/** Who signed, as their certificate says; null where it could not be read. */
export type MailSignature = {
  state: SignatureState;
  name: string | null;
  address: string | null;
  issuer: string | null;
};
