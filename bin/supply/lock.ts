import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** One package of the lock file, at one version. */
export type Package = {
  name: string;
  version: string;
  licence: string;
  integrity: string | null;
  /** The address it comes from where the lock names one; null for the registry of whoever installs. */
  resolved: string | null;
  isLink: boolean;
  hasInstallScript: boolean;
  /** Needed to develop only, and not part of what runs. */
  isForDevelopment: boolean;
};

/** What is asked of package.json. */
export type Manifest = { dependencies: Wanted; devDependencies: Wanted; optionalDependencies: Wanted };
export type Wanted = Record<string, string>;

/** The supply of this program: what it wants, what it locks, how it installs. */
export type Supply = { manifest: Manifest; rootOfLock: Manifest; packages: Package[]; npmrc: string };

const wanted = z.record(z.string(), z.string()).default({});
const manifest = z.object({ dependencies: wanted, devDependencies: wanted, optionalDependencies: wanted });
const locked = z.object({
  version: z.string().default(''),
  name: z.string().optional(),
  license: z.string().default(''),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
  dev: z.boolean().default(false),
  devOptional: z.boolean().default(false),
});
const lock = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), z.unknown()) });

/** Reads the three files of the tree that say where everything comes from. */
export function readSupply(root: string): Supply {
  const read = (name: string) => readFileSync(join(root, name), 'utf8');
  const { packages } = lock.parse(JSON.parse(read('package-lock.json')));
  return {
    manifest: manifest.parse(JSON.parse(read('package.json'))),
    rootOfLock: manifest.parse(packages['']),
    packages: Object.entries(packages).flatMap(([path, one]) => (path === '' ? [] : [packageOf(path, one)])),
    npmrc: read('.npmrc'),
  };
}

function packageOf(path: string, given: unknown): Package {
  const one = locked.parse(given);
  return {
    name: one.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version: one.version,
    licence: one.license,
    integrity: one.integrity ?? null,
    resolved: one.resolved ?? null,
    isLink: one.link,
    hasInstallScript: one.hasInstallScript,
    isForDevelopment: one.dev || one.devOptional,
  };
}
