import { html, raw } from 'hono/html';
import {
  headline,
  lowUpTo,
  opening,
  pending,
  type Question,
  shownField,
} from '../../domains/feedback/index.ts';
import type { Language } from '../../kernel/language.ts';
import { say } from '../../platform/messages.ts';
import type { Found } from './follow-survey.ts';

/** What is asked, and about what. */
type Asked = Pick<Found, 'questions' | 'said'> & {
  about: { order: string } | { number: number; subject: string };
};
type Spoken = {
  language: Language;
  address: string;
  /** What was filled in, where the page comes back because something is missing. */
  given: Readonly<Record<string, string>>;
  missing: readonly string[];
  /** The score that was pressed in the mail. */
  chosen: string | null;
};

/** The questions that are left, as one form. */
export function surveyPage({ questions, said, about }: Asked, spoken: Spoken) {
  const { language, address } = spoken;
  const main = opening(questions);
  const isFirst = said.size === 0;
  const left = pending(questions, said);
  const crumb =
    'order' in about
      ? say(language, 'order-about', { order: about.order })
      : say(language, 'survey-about', { number: about.number, subject: about.subject });
  return html`<p class="crumb">${crumb}</p>
<h1>${say(language, isFirst ? 'survey-title' : 'survey-more')}</h1>
<form method="post" action="${address}?lang=${language}" class="rate">
<input type="hidden" name="${shownField}" value="${left.map(({ key }) => key).join(' ')}">
${left.map((one) => question(one, spoken, isFirst && one.key === main?.key ? spoken.chosen : null))}
<div class="send"><button>${say(language, 'survey-send')}</button></div>
</form>`;
}

/** Said at the end, and to whoever opens the link once more. */
export function donePage({ questions, said, kind }: Found, language: Language) {
  const main = headline(questions);
  const score = main ? (said.get(main.key)?.number ?? null) : null;
  const isLow = main !== undefined && score !== null && score <= lowUpTo(kind, main.scale);
  return html`<h1>${say(language, 'survey-done-title')}</h1>
<p class="told" role="status">${say(language, 'survey-done')}</p>
${isLow ? html`<p>${say(language, 'survey-done-low')}</p>` : ''}`;
}

function question(one: Question, { language, given, missing }: Spoken, chosen: string | null) {
  const value = given[one.key] ?? chosen ?? '';
  const fault = missing.includes(one.key)
    ? html`<p class="fault" role="alert" id="${one.key}-fault">${say(language, 'survey-missing')}</p>`
    : '';
  const optional = one.isRequired ? '' : html` <small>(${say(language, 'survey-optional')})</small>`;
  if (one.kind === 'words')
    return html`<label for="${one.key}">${one.text[language]}${optional}</label>
<textarea id="${one.key}" name="${one.key}" rows="3" maxlength="4000">${value}</textarea>`;
  const options = optionsOf(one, language);
  const isLong = options.length > 5;
  return html`<fieldset${missing.includes(one.key) ? raw(` aria-describedby="${one.key}-fault"`) : ''}><legend>${one.text[language]}${optional}</legend>${fault}
<div class="${one.kind === 'choice' ? 'choices' : isLong ? 'scores many' : 'scores'}">${options.map(
    ([key, text]) =>
      html`<label><input type="radio" name="${one.key}" value="${key}" ${one.isRequired ? raw('required') : ''} ${
        value === key ? raw('checked') : ''
      }><span>${text}</span></label>`,
  )}</div>${ends(one, language)}</fieldset>`;
}

function optionsOf({ scale, choices }: Question, language: Language): [key: string, text: string][] {
  if (choices) return choices.map(({ key, text }) => [key, text[language]]);
  if (!scale) return [];
  const count = scale.to - scale.from + 1;
  return Array.from({ length: count }, (_, at) => [String(scale.from + at), String(scale.from + at)]);
}

function ends({ scale }: Question, language: Language) {
  if (!scale) return '';
  return html`<p class="ends"><span>${scale.from} · ${scale.low[language]}</span><span>${scale.to} · ${scale.high[language]}</span></p>`;
}
