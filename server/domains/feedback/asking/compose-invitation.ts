import { timeIn } from '../../../kernel/date-formats.ts';
import { isLanguage, type Language } from '../../../kernel/language.ts';
import type { Run } from '../../../platform/command.ts';
import { escapeHtml, textToHtml } from '../../../platform/html/index.ts';
import { say } from '../../../platform/messages.ts';
import { publicAddress } from '../../../platform/public-address.ts';
import { findWorkspace, listBrands } from '../../access/index.ts';
import { writeLink } from '../../conversations/index.ts';
import { findCustomer, greetingLine, spokenName } from '../../customers/index.ts';
import '../messages.ts';
import { headline, type Question, type Scale } from '../rules/questions.ts';
import type { SurveyRow } from '../surveys/survey-row.ts';
import type { findCard } from './plan-invitations.ts';

type Card = NonNullable<Awaited<ReturnType<typeof findCard>>>;
type Asking = {
  survey: SurveyRow;
  card: Card;
  secret: string;
  isAgain: boolean;
  /** Scores that stand below the words to tap on. */
  choices: readonly string[] | null;
};

/**
 * The words that ask a customer, by name and in their language. A mail carries the scale itself, one link for each score;
 * elsewhere one link leads to the page.
 */
export async function composeInvitation(
  run: Run,
  { survey, card, secret, isAgain, choices }: Asking,
): Promise<string> {
  const customer = await findCustomer(run.context, { customerId: card.customerId });
  const workspace = await findWorkspace(run.actor.workspaceId);
  const brands = await listBrands(run.context, {});
  const brand = brands.find((one) => (card.brandId ? one.id === card.brandId : one.isDefault));
  const known = [customer.language, card.language, brand?.language, workspace.language].find(isLanguage);
  const language: Language = known ?? 'en';
  const spoken = spokenName({ ...customer, language }) || customer.name;
  const hour = Number(timeIn(workspace.zone, run.now).slice(0, 2));
  const greeting = spoken ? greetingLine(spoken, language, hour) : '';
  const company = brand?.name ?? workspace.name;
  const asking = say(language, isAgain ? 'survey-asks-again' : 'survey-asks', {
    number: card.number,
    company,
  });
  const link = `${publicAddress()}/s/${writeLink(run.actor.workspaceId, secret)}`;
  const thanks = say(language, 'survey-thanks-ahead', { company });
  const main = headline(survey.questions);
  if (card.channel !== 'email' || !main)
    return [
      greeting,
      asking,
      ...(main ? [main.text[language]] : []),
      ...wayOf({ main, choices, link, language }),
      thanks,
    ]
      .filter(Boolean)
      .join('\n\n');
  return [
    textToHtml([greeting, asking, main.text[language]].filter(Boolean).join('\n\n')),
    scaleOf(main, link, language),
    textToHtml(thanks),
  ].join('\n');
}

/** What the ends of the scores mean that stand to be tapped on, with the link for who would say more; else the link alone. */
function wayOf({ main, choices, link, language }: Way): string[] {
  if (!main || !choices) return [link];
  return [endsOf(main, language), say(language, 'survey-or-more', { link })];
}
type Way = {
  main: (Question & { scale: Scale }) | undefined;
  choices: readonly string[] | null;
  link: string;
  language: Language;
};

function endsOf({ scale }: { scale: Scale }, language: Language): string {
  return say(language, 'survey-ends', {
    from: scale.from,
    to: scale.to,
    low: scale.low[language],
    high: scale.high[language],
  });
}

/** The scale as links, in words for those who read the mail as plain text too. */
function scaleOf({ scale }: Question & { scale: Scale }, link: string, language: Language): string {
  const scores = Array.from({ length: scale.to - scale.from + 1 }, (_, at) => scale.from + at);
  const links = scores.map((score) => `<a href="${link}?score=${score}">${score}</a>`).join(' &nbsp; ');
  return `<p>${links}</p>\n<p>${escapeHtml(endsOf({ scale }, language))}</p>`;
}
