import { tidyLine } from '../../../../../kernel/text.ts';
import { decodeHeader } from '../characters/encoded-words.ts';
import type { MailAttachment } from '../mail.ts';
import { md5, sha256 } from './digest.ts';
import { rawValue } from './header-block.ts';
import { readHeaders } from './headers.ts';
import type { Part } from './split.ts';

const LONGEST_NAME = 255;
const NAMES_BY_TYPE = namesOf({
  'message/rfc822': 'message.eml',
  'message/global': 'message.eml',
  'message/delivery-status': 'delivery-status.txt',
  'message/disposition-notification': 'receipt.txt',
  'message/feedback-report': 'feedback.txt',
  'text/rfc822-headers': 'headers.txt',
  'text/plain': 'text.txt',
  'text/html': 'page.html',
  'text/calendar': 'invitation.ics',
  'text/vcard': 'card.vcf',
  'text/csv': 'table.csv',
  'application/pdf': 'document.pdf',
  'application/ms-tnef': 'winmail.dat',
  'application/pgp-encrypted': 'version.asc',
  'application/pgp-signature': 'signature.asc',
  'application/pkcs7-mime': 'smime.p7m',
  'application/pkcs7-signature': 'smime.p7s',
});

const NAMES_BY_KIND = namesOf({
  image: 'picture',
  video: 'video',
  audio: 'sound',
  text: 'text',
});
const EXTENSIONS = namesOf({
  jpeg: 'jpg',
  quicktime: 'mov',
  mpeg: 'mpg',
  'svg+xml': 'svg',
  'octet-stream': 'bin',
});

/** A map, because an object also knows `constructor`, and the words asked for come from outside. */
function namesOf(names: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(Object.entries(names));
}

/** Keeps a part as a file. */
export function attachmentFrom(part: Part, charset: string | null): MailAttachment {
  const name = partName(part, charset);
  const cid = contentId(part);
  return makeAttachment({
    name,
    type: part.type,
    bytes: part.bytes,
    cid,
    inline: part.disposition === 'inline',
  });
}

/** Makes a file of bytes found anywhere in a mail. The content is a copy that can be handed to another thread. */
export function makeAttachment(found: {
  name: string;
  type: string;
  bytes: Uint8Array;
  cid?: string | null;
  inline?: boolean;
}): MailAttachment {
  return {
    name: found.name,
    type: found.type,
    size: found.bytes.length,
    cid: found.cid ?? null,
    inline: found.inline ?? false,
    content: new Uint8Array(found.bytes),
    sha256: sha256(found.bytes),
    md5: md5(found.bytes),
  };
}

export function partName(part: Part, charset: string | null): string {
  const named = cleanName(nameAsSent(part, charset));
  if (named !== '') return named;
  if (part.type === 'message/rfc822') return mailName(part);
  const kind = NAMES_BY_KIND.get(part.type.split('/')[0] ?? '') ?? 'file';
  return NAMES_BY_TYPE.get(part.type) ?? `${kind}.${extensionOf(part.type)}`;
}

/** Bytes outside ASCII in a file name are beyond the standard; mailparser reads them as UTF-8 whatever they are. */
function nameAsSent(part: Part, charset: string | null): string {
  const decoded = part.filename ?? '';
  const isHurt = /[\uFFFD\u0080-\u00FF]|=\?/.test(decoded);
  if (decoded !== '' && !isHurt) return decoded;
  for (const header of ['content-disposition', 'content-type']) {
    const raw = rawValue(part.headers, header).replace(/\r?\n[ \t]+/g, ' ');
    const plain = /(?:file)?name\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(raw);
    if (plain) return decodeHeader(plain[1] ?? plain[2] ?? '', part.charset ?? charset);
  }
  return decoded;
}

/** Display only: no folders, no controls, no reordering marks. Files are kept under keys of our own. */
function cleanName(name: string): string {
  const line = tidyLine(name).replace(/[\u200B-\u200F\uFEFF]/g, '');
  const base = line.split(/[\\/]/).at(-1) ?? '';
  return [...base.trim()].slice(0, LONGEST_NAME).join('');
}

function mailName(part: Part): string {
  const subject = cleanName(readHeaders(part.bytes).subject.replace(/[\\/:*?"<>|\s]+/g, ' ')).slice(0, 120);
  return subject === '' ? 'message.eml' : `${subject.trim()}.eml`;
}

function extensionOf(type: string): string {
  const end = (type.split('/')[1] ?? '').replace(/^x-/, '');
  return EXTENSIONS.get(end) ?? (/^[a-z0-9]{2,5}$/.test(end) ? end : 'bin');
}

function contentId(part: Part): string | null {
  const raw = tidyLine(decodeHeader(rawValue(part.headers, 'content-id')))
    .replace(/^<|>$/g, '')
    .trim();
  return raw === '' ? null : raw;
}
