import { otherLicences } from './allowed.ts';
import type { Package } from './lock.ts';

/** The page of licences: how many packages stand under each, and every package that runs by its name. */
export function drawLicences(packages: readonly Package[]): string {
  const running = packages.filter((one) => !one.isForDevelopment);
  return `${[
    '# Licences',
    '',
    'What this program is made of besides itself, from the lock file. Drawn by `npm run licences`; `bin/check` fails where',
    'this page is not what the lock file says, and where a licence is new. Packages for one platform alone stand here too.',
    '',
    ...tableOf(packages, running),
    '',
    '## Allowed for one package alone',
    '',
    ...otherLicences.map(({ name, what, reason }) => `- \`${plain(name)}\`: ${what}; ${reason}.`),
    '',
    '## What runs',
    '',
    ...listOf(running),
  ].join('\n')}\n`;
}

function tableOf(packages: readonly Package[], running: readonly Package[]): string[] {
  const all = countsOf(packages);
  const some = countsOf(running);
  const rows = [...all].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return [
    '| licence | packages | of these, what runs |',
    '| --- | ---: | ---: |',
    ...rows.map(([licence, count]) => `| ${licence} | ${count} | ${some.get(licence) ?? 0} |`),
  ];
}

function countsOf(packages: readonly Package[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return counts;
}

function listOf(packages: readonly Package[]): string[] {
  const lines = packages.map(({ name, version, licence }) => `- ${name} ${version} (${licence})`);
  return [...new Set(lines)].toSorted();
}

function plain({ source }: RegExp): string {
  return source
    .replace(/^\^|\$$/g, '')
    .replaceAll('\\/', '/')
    .replaceAll('(-.+)?', ' and its platforms');
}
