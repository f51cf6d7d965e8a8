import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import EmailReplyParser from 'email-reply-parser';
import { htmlToText, partText, readMail } from '../../server/domains/channels/email/reading/index.ts';
import { type Figure, ratio } from './figures.ts';
import { readLabels } from './folders.ts';
import { missingWords, sameWords } from './words.ts';

/** A reply to find: what came in, what a person wrote of it, and what we make of it. */
type Sample = { name: string; input: string; expected: string; found: string };
type CrispLabel = { visible_text?: string; first_fragment_trimmed?: string; first_fragment?: string };
type TalonLabel = { plain_reply?: string; html_reply_as_text_ignoring_whitespace?: string };

/** Visible replies against each labelled set; better than Crisp's parser on the same mails, or without a fault. */
export async function replyFigures(folder: string, mailFolder: string): Promise<Figure[]> {
  const talon = await talonSamples(join(folder, 'talon'));
  return [
    ...figuresOf('reply.email_reply_trimmer', trimmerSamples(join(folder, 'email_reply_trimmer'))),
    ...figuresOf('reply.crisp', crispSamples(join(folder, 'crisp'))),
    ...figuresOf('reply.talon', talon.plain),
    ...htmlFigures('reply.talon_html', talon.html),
    ...figuresOf('reply.discourse', await discourseSamples(join(mailFolder, 'discourse'))),
  ];
}

function figuresOf(name: string, samples: Sample[]): Figure[] {
  if (samples.length === 0) return [];
  const exact = samples.filter((sample) => sameWords(sample.expected, sample.found));
  const crisp = samples.filter((sample) => sameWords(sample.expected, byCrisp(sample.input)));
  for (const sample of samples) if (!exact.includes(sample)) console.error(`${name} ${sample.name}: differs`);
  const isBetter = exact.length > crisp.length || exact.length === samples.length;
  const lost = countMissing(samples.map((sample) => [sample.expected, sample.found]));
  const left = countMissing(samples.map((sample) => [sample.found, sample.expected]));
  return [
    ratio(name, exact.length, samples.length, isBetter),
    ratio(`${name}.crisp_parser`, crisp.length, samples.length),
    ratio(`${name}.lost_words`, lost.missing, lost.of),
    ratio(`${name}.left_words`, left.missing, left.of),
  ];
}

function htmlFigures(name: string, samples: Sample[]): Figure[] {
  const packed = (text: string) => text.replace(/\s+/g, '');
  const exact = samples.filter((sample) => packed(sample.expected) === packed(sample.found));
  return samples.length === 0
    ? []
    : [ratio(name, exact.length, samples.length, exact.length === samples.length)];
}

function countMissing(pairs: [string, string][]): { missing: number; of: number } {
  const counts = pairs.map(([text, others]) => missingWords(text, others));
  const sum = (field: 'missing' | 'of') => counts.reduce((total, count) => total + count[field], 0);
  return { missing: sum('missing'), of: sum('of') };
}

function byCrisp(input: string): string {
  return new EmailReplyParser().read(input).getVisibleText();
}

function trimmerSamples(folder: string): Sample[] {
  if (!existsSync(join(folder, 'emails'))) return [];
  return readdirSync(join(folder, 'emails')).map((name) => {
    const input = readFileSync(join(folder, 'emails', name), 'utf8');
    const path = join(folder, 'trimmed', name);
    const expected = existsSync(path) ? readFileSync(path, 'utf8') : '';
    return { name, input, expected, found: partText(input).reply };
  });
}

function crispSamples(folder: string): Sample[] {
  const labels = readLabels<Record<string, CrispLabel[] | null>>(join(folder, 'expected.json')) ?? {};
  return Object.entries(labels).flatMap(([name, cases]) => {
    const texts = (cases ?? []).map(
      (one) => one.visible_text ?? one.first_fragment_trimmed ?? one.first_fragment,
    );
    const expected = texts.find((text) => text !== undefined);
    if (expected === undefined || !existsSync(join(folder, name))) return [];
    const input = readFileSync(join(folder, name), 'utf8');
    return [{ name, input, expected, found: partText(input).reply }];
  });
}

async function talonSamples(folder: string): Promise<{ plain: Sample[]; html: Sample[] }> {
  const labels = readLabels<Record<string, TalonLabel>>(join(folder, 'expected.json')) ?? {};
  const samples: { plain: Sample[]; html: Sample[] } = { plain: [], html: [] };
  for (const [name, label] of Object.entries(labels)) {
    if (!existsSync(join(folder, name))) continue;
    const bytes = readFileSync(join(folder, name));
    if (label.plain_reply !== undefined) samples.plain.push(await readSample(name, bytes, label.plain_reply));
    const expected = label.html_reply_as_text_ignoring_whitespace;
    if (expected === undefined) continue;
    const head = Buffer.from('Content-Type: text/html; charset=utf-8\n\n');
    const mail = await readMail(Buffer.concat([head, bytes]));
    samples.html.push({ name, input: '', expected, found: htmlToText(mail.reply.html ?? '') });
  }
  return samples;
}

async function discourseSamples(folder: string): Promise<Sample[]> {
  const labels = readLabels<Record<string, { raw_eq?: string }[]>>(join(folder, 'expected.json')) ?? {};
  const samples: Sample[] = [];
  for (const [name, cases] of Object.entries(labels)) {
    // Longer expectations show the hidden part too, in Discourse's own markup.
    const texts = cases
      .map((one) => one.raw_eq)
      .filter((text) => text !== undefined && !text.includes('<details'));
    const expected = texts[0];
    if (expected === undefined || !existsSync(join(folder, name))) continue;
    samples.push(await readSample(name, readFileSync(join(folder, name)), expected));
  }
  return samples;
}

async function readSample(name: string, bytes: Buffer, expected: string): Promise<Sample> {
  const mail = await readMail(bytes);
  return { name, input: mail.text, expected, found: mail.reply.text };
}
