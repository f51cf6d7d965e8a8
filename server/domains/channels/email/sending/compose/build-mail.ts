import MailComposer from 'nodemailer/lib/mail-composer';
import { headerText } from './header-text.ts';
import { mailPage } from './html.ts';
import type { Threading } from './threading.ts';

export type Person = { name: string; address: string };

/** A file of a mail; with a `contentId` it is shown inside the text. */
export type MailFile = { name: string; type: string; content: Uint8Array; contentId: string | null };

/** Everything that a mail says. Who is only in the envelope (Bcc) does not stand here. */
export type MailContent = {
  from: Person;
  replyTo: string;
  to: Person[];
  cc: Person[];
  subject: string;
  messageId: string;
  threading: Threading;
  at: Date;
  language: string;
  text: string;
  html: string;
  files: MailFile[];
  /** Further fields, e.g. those that say that a machine wrote it. */
  headers?: Record<string, string>;
};

/**
 * The bytes of a mail: plain text beside HTML, pictures of the text within it, files behind it.
 * @throws Problem 400 `header-line-break` for a line break in anything that becomes a header.
 */
export async function buildMail(content: MailContent): Promise<Buffer> {
  const { threading, files } = content;
  const composer = new MailComposer({
    from: person('From', content.from),
    replyTo: headerText('Reply-To', content.replyTo),
    to: content.to.map((one) => person('To', one)),
    cc: content.cc.map((one) => person('Cc', one)),
    subject: headerText('Subject', content.subject),
    messageId: headerText('Message-ID', content.messageId),
    ...(threading.inReplyTo ? { inReplyTo: headerText('In-Reply-To', threading.inReplyTo) } : {}),
    references: threading.references.map((one) => headerText('References', one)),
    date: content.at,
    headers: checked(content.headers ?? {}),
    text: content.text,
    html: mailPage(content.html, content.language),
    attachments: files.map(toAttachment),
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function person(field: string, { name, address }: Person): Person {
  return { name: headerText(field, name), address: headerText(field, address) };
}

function checked(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([field, value]) => [headerText('field', field), headerText(field, value)]),
  );
}

function toAttachment(file: MailFile) {
  const type = headerText('Content-Type', file.type);
  return {
    filename: headerText('filename', file.name),
    contentType: type,
    content: Buffer.from(file.content),
    ...(file.contentId
      ? { cid: headerText('Content-ID', file.contentId), contentDisposition: 'inline' }
      : { contentDisposition: 'attachment' }),
  };
}
