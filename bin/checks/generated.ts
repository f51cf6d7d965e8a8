// Whether what machines write from the code is what the code says: migrations and the map of the house.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const problems = [...migrationProblems(), ...mapProblems()];
for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Lets drizzle-kit write into a copy of the migrations: a new file there is one that is missing here. */
function migrationProblems(): string[] {
  if (!existsSync(join(root, 'drizzle.config.ts'))) return [];
  // Inside the tree, because drizzle-kit takes folders relative to where it runs.
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'migrations-'));
  try {
    return generatedInto(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function generatedInto(folder: string): string[] {
  const copy = join(folder, 'migrations');
  cpSync(join(root, 'database/migrations'), copy, { recursive: true });
  const before = readdirSync(copy);
  const config = join(folder, 'drizzle.config.ts');
  const out = JSON.stringify(copy.slice(root.length + 1));
  writeFileSync(
    config,
    `import config from '../../../drizzle.config.ts';\nexport default { ...config, out: ${out} };\n`,
  );
  const args = [
    'node_modules/drizzle-kit/bin.cjs',
    'generate',
    '--config',
    config,
    '--name',
    'what-is-missing',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0)
    return [`drizzle-kit could not compare the tables with the migrations:\n${stdout}${stderr}`];
  const added = readdirSync(copy).filter((name) => !before.includes(name));
  if (added.length === 0) return [];
  return [
    `The tables changed without a migration: npx drizzle-kit generate --name the-deed (${added.join(', ')})`,
  ];
}

function mapProblems(): string[] {
  const drawn = spawnSync(process.execPath, ['bin/house/draw-house.ts', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  return drawn.status === 0 ? [] : [`${drawn.stdout}${drawn.stderr}`.trim()];
}
