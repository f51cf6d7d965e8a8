import { timeIn } from '../../../kernel/date-formats.ts';
import { isLanguage, type Language } from '../../../kernel/language.ts';
import { wordsIn } from '../../../kernel/words.ts';
import type { Run } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { findWorkspace, listBrands } from '../../access/index.ts';
import { type CustomerCard, greetingLine, greetingName } from '../../customers/index.ts';
import type { IdeaRow } from '../commands/idea-row.ts';
import '../messages.ts';

/** What a customer is told of an idea, by name and in their language: that it was theirs too, and what we say to it. */
export async function composeReport(
  run: Run,
  idea: IdeaRow,
  customer: CustomerCard,
): Promise<{ subject: string; text: string; language: Language }> {
  const workspace = await findWorkspace(run.actor.workspaceId);
  const brands = await listBrands(run.context, {});
  const brand = brands.find((one) => (idea.brandId ? one.id === idea.brandId : one.isDefault));
  const known = [customer.language, brand?.language, workspace.language].find(isLanguage);
  const language: Language = known ?? 'en';
  const spoken = greetingName(customer, language);
  const hour = Number(timeIn(workspace.zone, run.now).slice(0, 2));
  const company = brand?.name ?? workspace.name;
  const words = wordsIn(idea.state === 'carried-out' ? idea.outcome : idea.answer, language);
  const asked = say(language, `idea-report-${idea.state}`, { title: idea.title, company });
  const greeting = spoken ? greetingLine(spoken, language, hour) : '';
  const thanks = say(language, 'idea-report-thanks', { company });
  const text = [greeting, asked, words, thanks].filter(Boolean).join('\n\n');
  return { subject: say(language, 'idea-report-subject', { title: idea.title }), text, language };
}
