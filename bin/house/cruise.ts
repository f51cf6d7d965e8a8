import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { walls } from './walls.ts';

/** A broken wall: which rule, and the import that breaks it (paths from the root); of a circle, its way round. */
export interface Breach {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly circle: readonly string[];
}

/** What a walk through a tree found; `modules` counts our own files, so that a blind walk is noticed. */
export interface Walk {
  readonly modules: number;
  readonly imports: number;
  readonly breaches: readonly Breach[];
}

/** Walks through the imports of the tree below `root` and holds them against the walls of the house. */
export async function walk(root: string): Promise<Walk> {
  const folders = ['server', 'web', 'database'].filter((name) => existsSync(join(root, name)));
  const { output } = await cruise(folders, {
    baseDir: root,
    ruleSet: { forbidden: walls() },
    validate: true,
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    exclude: { path: '^(web/dist|database/migrations)/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with a text, not a result');
  return read(output);
}

function read(result: ICruiseResult): Walk {
  const own = result.modules.filter((module) => /^(server|web|database)\//.test(module.source));
  return {
    modules: own.length,
    imports: own.reduce((sum, module) => sum + module.dependencies.length, 0),
    breaches: result.summary.violations
      .map(({ rule, from, to, cycle = [] }) => ({
        rule: rule.name,
        from,
        to,
        circle: cycle.map(({ name }) => name),
      }))
      .sort((a, b) => `${a.from}${a.rule}`.localeCompare(`${b.from}${b.rule}`)),
  };
}
