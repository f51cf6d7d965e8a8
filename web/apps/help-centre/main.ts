import { followConditions } from './conditions.ts';
import { answerWhileTyping, suggestWhileWriting } from './suggestions.ts';

/** The pages work without this: it only answers sooner. */
const base = document.body.dataset.base ?? '';
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-instant]'))
  answerWhileTyping(form, base);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-conditions]')) {
  followConditions(form);
  suggestWhileWriting(form, base);
}
