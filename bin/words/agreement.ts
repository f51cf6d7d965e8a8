import { type Catalogue, type Finding, type Language, languages } from './catalogues.ts';
import { readTemplate } from './template.ts';

/** Which branches a plural needs in each language; numbers like `=0` may be added. */
const pluralBranches: Record<Language, readonly string[]> = {
  en: ['one', 'other'],
  id: ['other'],
  th: ['other'],
};

/** Whether the languages of a catalogue say the same things with the same values, in a tidy form. */
export function findDisagreements(catalogue: Catalogue): Finding[] {
  const missing = languages.filter((language) => !catalogue.sentences[language]);
  if (missing.length > 0) {
    return missing.map((language) => finding(catalogue, language, '–', 'this language is missing'));
  }
  return languages.flatMap((language) => {
    const own = [...(catalogue.sentences[language] ?? [])];
    return [
      ...keyFindings(catalogue, language),
      ...own.flatMap(([key, sentence]) =>
        [...formProblems(sentence, language), ...differences(catalogue, key, sentence)].map((problem) =>
          finding(catalogue, language, key, problem),
        ),
      ),
    ];
  });
}

function keyFindings(catalogue: Catalogue, language: Language): Finding[] {
  const keys = [...(catalogue.sentences.en?.keys() ?? [])];
  const own = catalogue.sentences[language];
  return [
    ...keys.filter((key) => !own?.has(key)).map((key) => finding(catalogue, language, key, 'is missing')),
    ...[...(own?.keys() ?? [])]
      .filter((key) => !keys.includes(key))
      .map((key) => finding(catalogue, language, key, 'is not in English')),
  ];
}

function formProblems(sentence: string, language: Language): string[] {
  const { balanced, plurals } = readTemplate(sentence);
  const given = Object.values(plurals).map((branches) =>
    branches.filter((branch) => !branch.startsWith('=')),
  );
  return [
    ...(sentence.trim() === '' ? ['is empty'] : []),
    ...(sentence === sentence.trim() ? [] : ['begins or ends with a space']),
    ...(/ {2}/.test(sentence) ? ['holds two spaces in a row'] : []),
    ...(balanced ? [] : ['has a brace without its partner']),
    ...(given.every((branches) => branches.join() === pluralBranches[language].join())
      ? []
      : [`needs the plural branches ${pluralBranches[language].join(' and ')}`]),
  ];
}

function differences(catalogue: Catalogue, key: string, sentence: string): string[] {
  const english = catalogue.sentences.en?.get(key);
  if (english === undefined) return [];
  const [ours, theirs] = [readTemplate(sentence), readTemplate(english)];
  const counted = [ours, theirs].map(({ plurals }) => Object.keys(plurals).sort().join(', '));
  return [
    ...unlike('values', ours.values.join(', '), theirs.values.join(', ')),
    ...unlike('marks', ours.tags.join(', '), theirs.tags.join(', ')),
    ...unlike('counted values', counted[0] ?? '', counted[1] ?? ''),
  ];
}

function unlike(what: string, ours: string, theirs: string): string[] {
  return ours === theirs ? [] : [`has the ${what} “${ours}”, English has “${theirs}”`];
}

function finding(catalogue: Catalogue, language: Language, key: string, problem: string): Finding {
  return { file: `${catalogue.stem}${language}.ts`, key, problem };
}
