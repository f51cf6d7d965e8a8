import { z } from 'zod';
import type { Language } from '../../../kernel/language.ts';
import { askModel } from '../../../platform/model/ask-model.ts';
import type { Draft } from '../rules/drafting/draft.ts';
import { mark } from '../rules/drafting/mask.ts';

const named: Record<Language, string> = { en: 'English', id: 'Indonesian', th: 'Thai' };
const words = z.object({
  title: z.string().trim().min(1).max(300),
  summary: z.string().trim().max(1000),
  paragraphs: z.array(z.string().trim().min(1).max(4000)).min(1).max(30),
});

/**
 * The same draft in better words, by the language model of the installation (any that speaks as OpenAI's chat
 * completions do); null where there is none or where it does not answer as it should: the draft stands as it is. It is
 * told only what is masked already, and a mark that it fills in makes its answer worthless.
 */
export async function improve(draft: Draft, language: Language): Promise<Draft | null> {
  const { title, summary, paragraphs } = draft;
  const better = words.safeParse(await askModel(taskIn(language), { title, summary, paragraphs }));
  return better.data && keepsMarks(draft, better.data) ? { ...better.data, sources: draft.sources } : null;
}

function taskIn(language: Language): string {
  return `You edit drafts of help centre articles in ${named[language]}. You are given JSON with title, summary and
paragraphs, taken from answers to customers. Return JSON of the same shape: put the steps in order, write for any reader
politely and plainly, and add no fact that is not there. ${mark} stands for something private: leave the sentence out or
keep the mark, and never guess what it was.`;
}

/** A model may drop marks; more of them than before, or figures that nobody wrote, were made up. */
function keepsMarks(draft: Draft, better: z.output<typeof words>): boolean {
  const whole = (one: z.output<typeof words>) => [one.title, one.summary, ...one.paragraphs].join('\n');
  const count = (text: string) => text.split(mark).length - 1;
  const figures = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const known = new Set(figures(whole(draft)));
  return count(whole(better)) <= count(whole(draft)) && figures(whole(better)).every((one) => known.has(one));
}
