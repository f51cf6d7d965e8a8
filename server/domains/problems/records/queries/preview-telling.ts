import { z } from 'zod';
import { type Language, languages } from '../../../../kernel/language.ts';
import { query } from '../../../../platform/command.ts';
import { composeWords } from '../../../requests/index.ts';
import { tellingInput } from '../asked.ts';
import { readProblem } from '../commands/problem-row.ts';
import { type LeftOut, whyNotTold } from '../rules/whom-to-tell.ts';
import { type Chosen, chooseTold } from './choose-told.ts';

/** What customers of one language would read; `writtenIn` is another language where the words lack theirs. */
export type InLanguage = {
  language: Language;
  customers: number;
  writtenIn: Language;
  example: { number: number; customerName: string; text: string };
};

/** Who would be told what, before anybody is: by language with one example each, and who is left out and why. */
export const previewTelling = query({
  name: 'problems.preview-telling',
  permission: 'problems:write',
  input: z.strictObject({ problemId: z.uuid(), ...tellingInput }),
  async run(run, { problemId, words, toClosed, sinceDays }) {
    await readProblem(run, problemId);
    const all = await chooseTold(run, problemId, sinceDays);
    const leftOut: Record<LeftOut, number> = { 'told-before': 0, closed: 0, restricted: 0 };
    const told: Chosen[] = [];
    for (const one of all) {
      const why = whyNotTold(one, toClosed);
      if (why) leftOut[why] += 1;
      else told.push(one);
    }
    const byLanguage: InLanguage[] = [];
    for (const language of languages) {
      const some = told.filter((one) => one.language === language);
      const [first] = some;
      if (!first) continue;
      const said = await composeWords(run.context, { requestId: first.requestId, text: words });
      const example = { number: first.number, customerName: first.customerName, text: said.text };
      byLanguage.push({ language, customers: some.length, writtenIn: said.language, example });
    }
    return { customers: told.length, leftOut, languages: byLanguage };
  },
});
