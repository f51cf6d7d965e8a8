import { timeIn } from '../../../kernel/date-formats.ts';
import { isLanguage, type Language } from '../../../kernel/language.ts';
import type { Run } from '../../../platform/command.ts';
import { findWorkspace, listBrands } from '../../access/index.ts';
import { findCustomer, greetingLine, greetingName } from '../../customers/index.ts';
import { listMembers, listTeams } from '../../team/index.ts';
import type { RequestRow } from '../commands/request-row.ts';
import type { Values } from '../rules/placeholders.ts';

/** What the placeholders of words stand for on a request, in a language, when the actor writes them now. */
export async function valuesOf(run: Run, request: RequestRow, language: Language): Promise<Values> {
  const { actor, context, now } = run;
  const customer = await findCustomer(context, { customerId: request.customerId });
  const { name, zone } = await findWorkspace(actor.workspaceId);
  const spoken = greetingName(customer, language);
  const brand = (await listBrands(context, {})).find((one) => one.id === request.brandId);
  const team = (await listTeams(context, {})).find((one) => one.id === request.teamId);
  return {
    'customer.greeting': spoken ? greetingLine(spoken, language, hourIn(zone, now)) : null,
    'customer.name': spoken || null,
    'request.number': String(request.number),
    'request.subject': request.subject,
    'member.name': await writerName(run),
    'team.name': team?.name ?? null,
    // Whoever writes to a brand hears of the brand.
    'company.name': brand?.name ?? name,
  };
}

async function writerName({ actor, context }: Run): Promise<string | null> {
  if (actor.type !== 'member') return null;
  return (await listMembers(context, {})).find((one) => one.id === actor.id)?.name ?? null;
}

/** The language in which a customer is written to: their own, else the request's, the brand's, the company's. */
export async function languageFor({ actor, context }: Run, request: RequestRow): Promise<Language> {
  const customer = await findCustomer(context, { customerId: request.customerId });
  const brand = (await listBrands(context, {})).find((one) => one.id === request.brandId);
  const { language: company } = await findWorkspace(actor.workspaceId);
  const wanted = [customer.language, request.language, brand?.language, company];
  return wanted.find((one): one is Language => isLanguage(one)) ?? 'en';
}

/** The hour of the day in a zone, 0 to 23. */
function hourIn(zone: string, now: Date): number {
  return Number(timeIn(zone, now).slice(0, 2));
}
