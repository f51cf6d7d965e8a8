import type { Question } from '../rules/questions.ts';

/**
 * The scores of a question as short answers, where the app shows so many to tap on (LINE: quick replies and buttons,
 * WhatsApp: buttons or a list, Telegram: a keyboard); null where a link alone leads to the page.
 */
export function scoreChoices(main: Question | undefined, most: number): string[] | null {
  if (!main?.scale) return null;
  const { from, to } = main.scale;
  const scores = Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
  return scores.length <= most ? scores : null;
}
