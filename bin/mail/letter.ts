import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** A mail as nodemailer takes it: a finished one with its envelope, or one to be composed. */
export type Letter =
  | { readonly raw: Buffer; readonly envelope: { readonly from: string; readonly to: string[] } }
  | { readonly from: string; readonly to: string; readonly subject: string; readonly text: string };

const defaults = {
  from: 'Rina Wijaya <rina@example.com>',
  to: 'support@localhost',
  subject: 'Where is my parcel?',
  text: 'Hello, my parcel was promised for Monday and has not come. Can you help me?\n\nRina',
};

/** Reads the words of the command: `letter.eml`, or `--from --to --subject --text`, or nothing for an example. */
export function readLetter(args: readonly string[], folder: string): Letter {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      subject: { type: 'string' },
      text: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (file === undefined) return { ...defaults, ...values };
  const path = resolve(folder, file);
  if (!existsSync(path)) throw new Error(`There is no file ${path}`);
  const raw = readFileSync(path);
  const header = headerOf(raw);
  const from = values.from ?? addresses(header, 'from')[0] ?? '';
  const to = values.to === undefined ? addresses(header, 'to') : [values.to];
  return { raw, envelope: { from, to: to.length > 0 ? to : [defaults.to] } };
}

function headerOf(raw: Buffer): string {
  const [header = ''] = raw.toString('latin1').split(/\r?\n\r?\n/, 1);
  return header.replace(/\r?\n[ \t]+/g, ' ');
}

function addresses(header: string, name: string): string[] {
  const line = new RegExp(`^${name}:(.*)$`, 'im').exec(header)?.[1] ?? '';
  return line.match(/[^\s<>,;:"]+@[^\s<>,;:"]+/g) ?? [];
}
