import { timeIn } from '../../../kernel/date-formats.ts';
import { isLanguage, type Language } from '../../../kernel/language.ts';
import type { Run } from '../../../platform/command.ts';
import { escapeHtml, textToHtml } from '../../../platform/html/index.ts';
import { say } from '../../../platform/messages.ts';
import { publicAddress } from '../../../platform/public-address.ts';
import { findWorkspace, listBrands } from '../../access/index.ts';
import { writeLink } from '../../conversations/index.ts';
import { findCustomer, greetingLine, greetingName } from '../../customers/index.ts';
import '../messages.ts';
import { opening, type Question, type Scale } from '../rules/questions.ts';

/** Whom is asked, about what, and by which way. */
export type Asking = {
  customerId: string;
  brandId: string | null;
  language: string | null;
  channel: string;
  questions: readonly Question[];
  secret: string;
  /** Why they are asked, with the number of the request or the order. */
  because: 'survey-asks' | 'survey-asks-again' | 'order-asks' | 'order-asks-again';
  number: string | number;
  /** Scores that stand below the words to tap on. */
  choices: readonly string[] | null;
};

/**
 * The words that ask a customer, by name and in their language. A mail carries the first answers themselves, one link for
 * each score or choice; elsewhere one link leads to the page.
 */
export async function composeInvitation(run: Run, asking: Asking): Promise<string> {
  const { customerId, brandId, channel, questions, because, number } = asking;
  const customer = await findCustomer(run.context, { customerId });
  const workspace = await findWorkspace(run.actor.workspaceId);
  const brands = await listBrands(run.context, {});
  const brand = brands.find((one) => (brandId ? one.id === brandId : one.isDefault));
  const known = [customer.language, asking.language, brand?.language, workspace.language].find(isLanguage);
  const language: Language = known ?? 'en';
  const spoken = greetingName(customer, language);
  const hour = Number(timeIn(workspace.zone, run.now).slice(0, 2));
  const greeting = spoken ? greetingLine(spoken, language, hour) : '';
  const company = brand?.name ?? workspace.name;
  const words = say(language, because, { number, company });
  const link = `${publicAddress()}/s/${writeLink(run.actor.workspaceId, asking.secret)}`;
  const thanks = say(language, 'survey-thanks-ahead', { company });
  const main = opening(questions);
  if (channel !== 'email' || !main)
    return [
      greeting,
      words,
      ...(main ? [main.text[language]] : []),
      ...(main?.scale && asking.choices
        ? [endsOf(main.scale, language), say(language, 'survey-or-more', { link })]
        : [link]),
      thanks,
    ]
      .filter(Boolean)
      .join('\n\n');
  return [
    textToHtml([greeting, words, main.text[language]].filter(Boolean).join('\n\n')),
    answersOf(main, link, language),
    textToHtml(thanks),
  ].join('\n');
}

/** The scale or the choices as links, in words for those who read the mail as plain text too. */
function answersOf({ scale, choices = [] }: Question, link: string, language: Language): string {
  const linked = (value: string | number, text: string) =>
    `<a href="${link}?score=${value}">${escapeHtml(text)}</a>`;
  if (!scale) return `<p>${choices.map(({ key, text }) => linked(key, text[language])).join(' &nbsp; ')}</p>`;
  const scores = Array.from({ length: scale.to - scale.from + 1 }, (_, at) => scale.from + at);
  const links = scores.map((score) => linked(score, String(score))).join(' &nbsp; ');
  return `<p>${links}</p>\n<p>${escapeHtml(endsOf(scale, language))}</p>`;
}

/** What the ends of the scores mean. */
function endsOf({ from, to, low, high }: Scale, language: Language): string {
  return say(language, 'survey-ends', { from, to, low: low[language], high: high[language] });
}
