import type { SourceFile } from './sources.ts';

/**
 * The road of one verb, "assign a request", from the picker on the page to the listener that hears it: the files
 * that somebody reads who follows it. Update it when the road is laid differently.
 */
export const roadOfAssign: readonly string[] = [
  'web/domains/requests/one/AssignPicker.tsx',
  'web/domains/requests/use-request-acts.ts',
  'web/domains/requests/api.ts',
  'server/domains/requests/routes/verb-routes.ts',
  'server/platform/command.ts',
  'server/domains/requests/commands/assign-request.ts',
  'server/domains/requests/rules.ts',
  'server/domains/requests/schema.ts',
  'server/domains/requests/events.ts',
  'server/platform/events/announce.ts',
  'server/domains/notifications/listeners.ts',
];

/** How many files of the road stand, and how many of them are too long to read at once. */
export function walkRoad(sources: readonly SourceFile[]): { files: number; long: number; absent: string[] } {
  const here = sources.filter(({ path }) => roadOfAssign.includes(path));
  const paths = here.map(({ path }) => path);
  return {
    files: here.length,
    long: here.filter(({ lines }) => lines > 300).length,
    absent: roadOfAssign.filter((path) => !paths.includes(path)),
  };
}
