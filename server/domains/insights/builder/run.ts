import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { query } from '../../../platform/command.ts';
import { findReport } from '../saved/find-reports.ts';
import { definitionInput } from './definition.ts';
import { runReport } from './run-report.ts';

const language = z.enum(languages);

/** Answers a report as it is asked. @throws as `runReport`. */
export const askReport = query({
  name: 'insights.ask-report',
  fromReplica: true,
  permission: 'insights:read',
  input: z.strictObject({ definition: definitionInput, language }),
  run: (run, asked) => runReport(run, asked.definition, asked.language),
});

/** Answers a report that was kept, under its name. @throws Problem 404 `report-not-found`, else as `runReport`. */
export const askKeptReport = query({
  name: 'insights.ask-kept-report',
  fromReplica: true,
  permission: 'insights:read',
  input: z.strictObject({ reportId: z.uuid(), language }),
  async run(run, { reportId, language: told }) {
    const { definition, name } = await findReport(run.context, { reportId });
    return { ...(await runReport(run, definition, told)), title: name };
  },
});
