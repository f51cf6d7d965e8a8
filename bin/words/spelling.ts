// bin/spelling: reads every sentence that people can read, in three languages, and names what is wrong with it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDisagreements } from './agreement.ts';
import { type Catalogue, type Finding, type Language, languages, readCatalogues } from './catalogues.ts';
import { findForbidden } from './forbidden.ts';
import { findUnknownWords } from './latin.ts';
import { readTemplate } from './template.ts';
import { findThaiMistakes } from './thai.ts';

const root = join(import.meta.dirname, '..', '..');
const catalogues = await readCatalogues(root);
const findings = [
  ...catalogues.flatMap(findDisagreements),
  ...languages.flatMap((language) => wordFindings(catalogues, language)),
  ...(await spelled(catalogues, 'en')),
  ...(await spelled(catalogues, 'id')),
];
for (const { file, key, problem } of findings) console.log(`${file}  ${key}  ${problem}`);
const count = catalogues.reduce((sum, { sentences }) => sum + (sentences.en?.size ?? 0), 0);
console.log(`${count} sentences in three languages, ${findings.length} to look at`);
console.log(findings.length > 0 ? 'Right words that no dictionary knows go into docs/words/.' : '');
process.exitCode = findings.length > 0 ? 1 : 0;

function wordFindings(all: readonly Catalogue[], language: Language): Finding[] {
  const known = new Set(language === 'th' ? reviewedWords() : []);
  return textsOf(all, language).flatMap(({ file, key, words }) => {
    const mistakes = language === 'th' ? findThaiMistakes(words, known) : [];
    return [...mistakes, ...findForbidden(words, language)].map((problem) => ({ file, key, problem }));
  });
}

async function spelled(all: readonly Catalogue[], language: 'en' | 'id'): Promise<Finding[]> {
  const texts = textsOf(all, language).map((text, index) => ({ ...text, name: String(index) }));
  const unknown = await findUnknownWords(texts, language, root);
  return unknown.map(({ name, word, suggestions }) => ({
    file: texts[Number(name)]?.file ?? '',
    key: texts[Number(name)]?.key ?? '',
    problem: `“${word}” is in no dictionary (${suggestions.join(', ') || 'nothing similar'})`,
  }));
}

function textsOf(all: readonly Catalogue[], language: Language) {
  return all.flatMap(({ stem, sentences }) =>
    [...(sentences[language] ?? [])].map(([key, sentence]) => ({
      file: `${stem}${language}.ts`,
      key,
      words: readTemplate(sentence).words,
    })),
  );
}

function reviewedWords(): string[] {
  const lines = readFileSync(join(root, 'docs/words/th.txt'), 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}
