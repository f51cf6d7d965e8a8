import { join } from 'node:path';
import { bounceFigures } from './bounces.ts';
import { discourseFigures } from './discourse.ts';
import { type Figure, informs, mustBeNone } from './figures.ts';
import { mailFiles, mboxMails } from './folders.ts';
import { type Reading, readAll, SLOW_MS } from './read-all.ts';
import { referenceFigures } from './reference.ts';
import { missingWords } from './words.ts';
import { zammadFigures } from './zammad.ts';

/** Reads every mail of a corpus and compares what is labelled. */
export async function mailFigures(folder: string): Promise<Figure[]> {
  const files = mailFiles(folder);
  if (files.length === 0) return [];
  const single = files.filter((file) => !/\.mbox$/.test(file.name));
  const boxed = files
    .filter((file) => /\.mbox$/.test(file.name))
    .flatMap((file) => mboxMails(file.bytes).map((bytes, at) => ({ name: `${file.name}#${at}`, bytes })));
  const readings = await readAll([...single, ...boxed]);
  const byName = new Map(readings.map((reading) => [reading.file.name, reading]));
  return [
    informs('mail.messages', single.length),
    informs('mail.mbox_messages', boxed.length),
    ...soundness(readings),
    ...(await zammadFigures(join(folder, 'zammad'), byName)),
    ...bounceFigures(folder, byName),
    ...discourseFigures(join(folder, 'discourse'), byName),
    ...referenceFigures(folder, byName),
  ];
}

function soundness(readings: Reading[]): Figure[] {
  const crashes = readings.filter((reading) => reading.crash !== null);
  for (const { file, crash } of crashes) console.error(`${file.name}: ${String(crash)}`);
  const slowest = Math.max(...readings.map((reading) => reading.ms));
  return [
    informs('mail.read', readings.filter((reading) => reading.mail !== null).length),
    informs('mail.refused', readings.filter((reading) => reading.code !== null).length),
    mustBeNone('mail.crashes', crashes.length),
    mustBeNone('mail.hangs_over_2s', readings.filter((reading) => reading.ms > SLOW_MS).length),
    informs('mail.slowest_ms', Math.round(slowest)),
    mustBeNone('mail.lost', readings.filter((reading) => !reading.mail && !reading.code).length),
    mustBeNone(
      'mail.words_lost',
      readings.reduce((sum, reading) => sum + lostWords(reading), 0),
    ),
    mustBeNone('mail.ill_formed_text', readings.filter(isIllFormed).length),
  ];
}

/** Words of the whole text that are neither in the reply nor in the rest. */
function lostWords({ file, mail }: Reading): number {
  if (!mail) return 0;
  const { missing } = missingWords(mail.text, `${mail.reply.text}\n${mail.quoted.text}`);
  if (missing > 0) console.error(`${file.name}: ${missing} words lost in parting`);
  return missing;
}

function isIllFormed({ mail }: Reading): boolean {
  if (!mail) return false;
  const texts = [mail.subject, mail.text, mail.html ?? '', mail.reply.text, mail.quoted.text];
  return texts.some((text) => !text.isWellFormed() || text.includes('\0'));
}
