import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const NO_MAIL = /(?:\.(?:json|xml|out|md|tsv|ts|html)$|_decoded|^README|^MANIFEST|^LICENSE)/i;

/** A file of a corpus, named by its path below the corpus with forward slashes. */
export type CorpusFile = { name: string; bytes: Buffer };

/** All files below a folder that are mails, without the labels and reports that lie between them. */
export function mailFiles(folder: string): CorpusFile[] {
  return filesBelow(folder)
    .filter((path) => !NO_MAIL.test(path.split('/').at(-1) ?? '') && statSync(path).size > 0)
    .map((path) => ({ name: relative(folder, path).replaceAll('\\', '/'), bytes: readFileSync(path) }));
}

export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The labels beside a corpus, or null where there are none. */
export function readLabels<Labels>(path: string): Labels | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Labels) : null;
}

/** The mails of an mbox file, cut at its `From ` lines. */
export function mboxMails(bytes: Buffer): Buffer[] {
  const text = bytes.toString('latin1');
  return text
    .split(/^From [^\n]*\n/m)
    .filter((mail) => mail.trim() !== '')
    .map((mail) => Buffer.from(mail, 'latin1'));
}

/** The lines of a text file that hold something. */
export function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
