import { z } from 'zod';
import { type Cell, toCsv } from '../../../kernel/csv.ts';
import { type Language, languages } from '../../../kernel/language.ts';
import { query, type Run } from '../../../platform/command.ts';
import { escapeHtml } from '../../../platform/html/index.ts';
import { say } from '../../../platform/messages.ts';
import { findWorkspace } from '../../access/index.ts';
import { listRules } from '../keeping/keep-rule.ts';
import { listRegister } from '../records/keep-register.ts';
import { findSettings } from '../records/keep-settings.ts';
import { listProcessors } from './keep-processor.ts';
import { listRisks } from './keep-risk.ts';
import '../messages.ts';

/** The tables of the pack; `pack` is all of them on one page. */
export const packTables = ['activities', 'processors', 'risks'] as const;
type Sheet = { title: string; rows: Cell[][] };

/** One table as CSV. */
export const exportTable = query({
  name: 'privacy.export-table',
  permission: 'privacy:read',
  input: z.strictObject({ table: z.enum(packTables), language: z.enum(languages) }),
  run: async (run, { table, language }) => toCsv((await sheetOf(run, table, language)).rows),
});

/**
 * The pack for an assessment of what the company does with people's data (DPIA): who answers for it, what is done with
 * which data, for how long, by whom, and which risks there are. One page without scripts, for any browser and printer.
 */
export const exportPack = query({
  name: 'privacy.export-pack',
  permission: 'privacy:read',
  input: z.strictObject({ language: z.enum(languages) }),
  async run(run, { language }): Promise<string> {
    const { name } = await findWorkspace(run.actor.workspaceId);
    const { officerName, officerEmail } = await findSettings(run.context, {});
    const sheets: Sheet[] = [];
    for (const table of packTables) sheets.push(await sheetOf(run, table, language));
    sheets.push(await kept(run, language));
    const at = run.now.toISOString();
    const officer = [officerName, officerEmail].filter(Boolean).join(', ') || '–';
    return page(language, say(language, 'pack-title', { company: name }), [
      say(language, 'pack-intro', { at }),
      say(language, 'pack-officer', { officer }),
    ])(sheets);
  },
});

function sheetOf(run: Run, table: (typeof packTables)[number], language: Language): Promise<Sheet> {
  return { activities: activitiesOf, processors: processorsOf, risks: risksOf }[table](run, language);
}

const heads = (language: Language, names: readonly string[]): Cell[] =>
  names.map((name) => say(language, `pack-head-${name}`));

async function activitiesOf({ context }: Run, language: Language): Promise<Sheet> {
  const entries = await listRegister(context, {});
  const names = ['activity', 'about', 'purpose', 'basis', 'recipients', 'transfers', 'data'] as const;
  const rows = entries.map(({ activity, about, data, note }): Cell[] => [
    say(language, `pack-activity-${activity}`),
    about.map((who) => say(language, `pack-about-${who}`)).join(', '),
    ...[note.purpose, note.basis, note.recipients, note.transfers],
    data.map(({ table, columns }) => `${table}: ${columns.join(', ')}`).join('; '),
  ]);
  return { title: say(language, 'pack-activities'), rows: [heads(language, names), ...rows] };
}

async function processorsOf({ context }: Run, language: Language): Promise<Sheet> {
  const all = await listProcessors(context, {});
  const names = [
    'name',
    'service',
    'data',
    'place',
    'safeguard',
    'agreed',
    'sub-processors',
    'ended',
  ] as const;
  const rows = all.map((one): Cell[] => [
    ...[one.name, one.service, one.dataKinds],
    ...[say(language, `pack-place-${one.place}`), say(language, `pack-safeguard-${one.safeguard}`)],
    ...[one.agreedOn, one.subProcessors, one.endedAt?.toISOString().slice(0, 10) ?? null],
  ]);
  return { title: say(language, 'pack-processors'), rows: [heads(language, names), ...rows] };
}

async function risksOf({ context }: Run, language: Language): Promise<Sheet> {
  const all = await listRisks(context, {});
  const names = ['risk', 'activity', 'likelihood', 'harm', 'weight', 'measures'] as const;
  const rows = all.map((one): Cell[] => [
    ...[one.title, say(language, `pack-activity-${one.activity}`)],
    ...[one.likelihood, one.harm, one.weight].map((degree) => say(language, `pack-degree-${degree}`)),
    one.measures,
  ]);
  return { title: say(language, 'pack-risks'), rows: [heads(language, names), ...rows] };
}

async function kept({ context }: Run, language: Language): Promise<Sheet> {
  const rules = await listRules(context, {});
  const rows = rules.map(({ dataClass, days }): Cell[] => [
    say(language, `pack-class-${dataClass}`),
    days ?? say(language, 'pack-for-ever'),
  ]);
  return { title: say(language, 'pack-kept'), rows: [heads(language, ['data', 'days']), ...rows] };
}

function page(language: Language, title: string, lines: string[]) {
  const head = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem }
section { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
td, th { border: 1px solid #ccc; padding: .25rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}`;
  return (sheets: Sheet[]) => `${head}\n${sheets.map(section).join('\n')}\n</body>\n</html>\n`;
}

function section({ title, rows: [names = [], ...rows] }: Sheet): string {
  const cells = (tag: 'th' | 'td', row: Cell[]) =>
    row.map((cell) => `<${tag}>${escapeHtml(String(cell ?? '–') || '–')}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n');
  return `<section><h2>${escapeHtml(title)}</h2>
<table><thead><tr>${cells('th', names)}</tr></thead>
<tbody>
${body}
</tbody></table></section>`;
}
