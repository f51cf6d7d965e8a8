import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { ReadMail } from '../../server/domains/channels/email/reading/index.ts';
import { type Figure, ratio } from './figures.ts';
import { readLabels } from './folders.ts';
import type { Reading } from './read-all.ts';
import { sameWords } from './words.ts';

type Attachment = { md5: string; filename: string };
type Parse = {
  params?: { subject?: string | null; from_email?: string; from_display_name?: string };
  attachments?: Attachment[] | null;
};
type Labels = Record<
  string,
  { parse?: Parse; process?: { result?: Record<string, { title?: string }> } } | null
>;
type Judge = (parse: Parse, found: Found) => boolean | null;
/** What either parser says of a mail, in one shape. */
type Found = { subject: string; address: string; name: string; md5s: string[] };

const JUDGES: Record<string, Judge> = {
  subject: ({ params }, found) =>
    params && 'subject' in params ? sameWords(params.subject ?? '', found.subject) : null,
  from: ({ params }, found) => {
    if (!params?.from_email) return null;
    const isAddress = params.from_email.toLowerCase() === found.address.toLowerCase();
    return isAddress && sameWords(params.from_display_name ?? '', found.name);
  },
  attachments: ({ attachments }, found) => {
    if (!attachments) return null;
    // Zammad keeps the HTML of a mail as a file of that name; it is the text here.
    return attachments.every((file) => file.filename === 'message.html' || found.md5s.includes(file.md5));
  },
};

/** Subject, sender and files against Zammad's labels; at least as good as mailparser on the same mails. */
export async function zammadFigures(folder: string, readings: Map<string, Reading>): Promise<Figure[]> {
  const labels = readLabels<Labels>(join(folder, 'expected.json'));
  if (!labels) return [];
  const figures: Figure[] = [];
  for (const [figure, judge] of Object.entries(JUDGES)) {
    let [hits, plainHits, of] = [0, 0, 0];
    for (const [name, label] of Object.entries(labels)) {
      const reading = readings.get(`zammad/${name}`);
      if (!reading || !label?.parse) continue;
      const ours = judge(label.parse, reading.mail ? fromOurs(reading.mail) : nothing());
      if (ours === null) continue;
      of += 1;
      hits += ours ? 1 : 0;
      if (!ours) console.error(`zammad/${name}: ${figure} differs`);
      plainHits += judge(label.parse, fromMailparser(await simpleParser(reading.file.bytes))) ? 1 : 0;
    }
    if (of > 0) figures.push(ratio(`mail.zammad.${figure}`, hits, of, hits >= plainHits));
    if (of > 0) figures.push(ratio(`mail.zammad.${figure}.mailparser`, plainHits, of));
  }
  return figures;
}

function fromOurs(mail: ReadMail): Found {
  return {
    subject: mail.subject,
    address: mail.from?.address ?? '',
    name: mail.from?.name ?? '',
    md5s: mail.attachments.flatMap((file) => md5s(file.content)),
  };
}

function fromMailparser(mail: ParsedMail): Found {
  const from = mail.from?.value.find((entry) => entry.address);
  return {
    subject: mail.subject ?? '',
    address: from?.address ?? '',
    name: from?.name ?? '',
    md5s: mail.attachments.flatMap((file) => md5s(file.content)),
  };
}

/** The file as it came and with the line ends that Zammad gives to text. */
function md5s(content: Uint8Array): string[] {
  const unix = Buffer.from(Buffer.from(content).toString('latin1').replace(/\r\n/g, '\n'), 'latin1');
  return [content, unix].map((bytes) => createHash('md5').update(bytes).digest('hex'));
}

function nothing(): Found {
  return { subject: '', address: '', name: '', md5s: [] };
}
