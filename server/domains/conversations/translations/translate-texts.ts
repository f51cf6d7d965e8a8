import { z } from 'zod';
import type { Language } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { askModel } from '../../../platform/model/ask-model.ts';
import { languageModel } from '../../../platform/model/language-model.ts';
import { keepsFigures, taskIn } from './rules.ts';

const translated = z.object({ texts: z.array(z.string()) });

/**
 * Texts in another language, by the model of the installation; with no transaction open, for it takes seconds.
 * @throws Problem 409 `no-language-model`, 502 `translation-failed` when it is away, answers otherwise, or loses figures.
 */
export async function translateTexts(texts: readonly string[], to: Language): Promise<string[]> {
  if (!languageModel()) throw new Problem(409, 'no-language-model');
  if (texts.length === 0) return [];
  const answer = translated.safeParse(await askModel(taskIn(to), { texts }));
  const given = answer.data?.texts ?? [];
  const isWhole =
    given.length === texts.length &&
    given.every((text, at) => text.trim() !== '' && keepsFigures(texts[at] ?? '', text));
  if (!isWhole) throw new Problem(502, 'translation-failed');
  return given;
}
