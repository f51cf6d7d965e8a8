import { join } from 'node:path';
import { type Figure, ratio } from './figures.ts';
import { readLabels } from './folders.ts';
import type { Reading } from './read-all.ts';
import { sameWords } from './words.ts';

type Leaf = {
  type: string;
  disposition: string | null;
  filename: string | null;
  bytes: number;
  sha256: string;
};
type Reference = Record<string, { subject?: string; leaf_parts?: Leaf[] }>;

/** Another reader's view of the same mails: not the truth, so it only informs. */
export function referenceFigures(folder: string, readings: Map<string, Reading>): Figure[] {
  const reference = readLabels<Reference>(join(folder, 'reference-cpython-email.json'));
  if (!reference) return [];
  let [subjects, ofSubjects, files, ofFiles] = [0, 0, 0, 0];
  for (const [name, seen] of Object.entries(reference)) {
    const mail = readings.get(name)?.mail;
    if (!mail) continue;
    if (seen.subject !== undefined) {
      ofSubjects += 1;
      subjects += sameWords(seen.subject, mail.subject) ? 1 : 0;
    }
    const hashes = new Set(mail.attachments.map((file) => file.sha256.slice(0, 16)));
    for (const leaf of (seen.leaf_parts ?? []).filter(isFile)) {
      ofFiles += 1;
      files += hashes.has(leaf.sha256) ? 1 : 0;
    }
  }
  return [
    ratio('mail.reference.subject', subjects, ofSubjects),
    ratio('mail.reference.files', files, ofFiles),
  ];
}

function isFile(leaf: Leaf): boolean {
  return leaf.bytes > 0 && !leaf.type.startsWith('text/') && !leaf.type.startsWith('message/');
}
