import { domainToUnicode } from 'node:url';
import addressparser from 'nodemailer/lib/addressparser';
import { tidyLine } from '../../../../../kernel/text.ts';
import { decodeHeader } from '../characters/encoded-words.ts';
import type { MailAddress } from '../mail.ts';

const ADDRESS = /^(?:"[^"<>@]{1,64}"|[^\s@<>"]+)@[^\s@<>"]+$/;

/** Reads the addresses of a raw header value; groups are flattened, entries without an address keep their name. */
export function readAddresses(raw: string, charset?: string | null): MailAddress[] {
  if (raw.trim() === '') return [];
  const entries = addressparser(unfold(raw), { flatten: true });
  const read: MailAddress[] = [];
  for (const entry of entries) read.push(...fromEntry(entry, charset));
  return read.filter((entry) => entry.address !== '' || entry.name !== '');
}

/** The first entry that has an address; people write commas into names, so entries without one are passed over. */
export function firstAddress(raw: string, charset?: string | null): MailAddress | null {
  return readAddresses(raw, charset).find((entry) => entry.address !== '') ?? null;
}

function fromEntry(entry: { name: string; address: string }, charset?: string | null): MailAddress[] {
  const name = cleanName(decodeHeader(entry.name ?? '', charset));
  const address = cleanAddress(decodeHeader(entry.address ?? '', charset));
  if (address !== '' || name === '') return [{ name: name === address ? '' : name, address }];
  // The whole of `Name <address>` in one encoded word. The bare address alone may not be taken: RFC 2047, 5.
  const inside = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(name);
  if (inside) return [{ name: cleanName(inside[1] ?? ''), address: cleanAddress(inside[2] ?? '') }];
  return [{ name, address: '' }];
}

function cleanName(name: string): string {
  return tidyLine(name)
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim();
}

function cleanAddress(address: string): string {
  const tidy = tidyLine(address).replace(/^mailto:/i, '');
  if (!ADDRESS.test(tidy)) return '';
  const at = tidy.lastIndexOf('@');
  const domain = tidy.slice(at + 1);
  const readable = /(?:^|\.)xn--/i.test(domain) ? domainToUnicode(domain) || domain : domain;
  return `${tidy.slice(0, at)}@${readable}`;
}

function unfold(raw: string): string {
  return raw.replace(/\r?\n[ \t]*/g, ' ');
}
