import { type Allowance, installScripts, licences, otherLicences } from './allowed.ts';
import type { Manifest, Package, Supply, Wanted } from './lock.ts';

/** How many packages the running program may want by itself. */
const mostDirect = 60;

/** What is wrong with where the packages come from; nothing when all is well. */
export function problemsOf({ manifest, rootOfLock, packages, npmrc }: Supply): string[] {
  return [
    ...partsOf(manifest).flatMap(inexactOf),
    ...driftOf(manifest, rootOfLock),
    ...tooManyOf(manifest.dependencies),
    ...packages.flatMap(problemsOfPackage),
    ...problemsOfSettings(npmrc),
  ];
}

function partsOf({ dependencies, devDependencies, optionalDependencies }: Manifest): Wanted[] {
  return [dependencies, devDependencies, optionalDependencies];
}

function inexactOf(wanted: Wanted): string[] {
  const inexact = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  return inexact.map(
    ([name, version]) => `${name} is wanted as "${version}": an exact version has to stand there`,
  );
}

function driftOf(manifest: Manifest, rootOfLock: Manifest): string[] {
  const same = JSON.stringify(sorted(manifest)) === JSON.stringify(sorted(rootOfLock));
  return same
    ? []
    : ['package.json and package-lock.json want different packages: npm install --ignore-scripts'];
}

function sorted(manifest: Manifest): [string, string][][] {
  return partsOf(manifest).map((part) => Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function tooManyOf(dependencies: Wanted): string[] {
  const count = Object.keys(dependencies).length;
  return count > mostDirect
    ? [`${count} packages are wanted by the running program; at most ${mostDirect}`]
    : [];
}

function problemsOfPackage(one: Package): string[] {
  const named = `${one.name}@${one.version}`;
  const problems: string[] = [];
  if (one.isLink || one.resolved !== null)
    problems.push(`${named} comes from ${one.resolved ?? 'a link'}, not from the registry`);
  if (!/^sha512-[\w+/]{86}==$/.test(one.integrity ?? ''))
    problems.push(`${named} has no integrity of SHA-512`);
  if (one.hasInstallScript && !isAllowed(installScripts, one.name, 'install'))
    problems.push(`${named} has an install script that nobody has allowed`);
  if (!licences.includes(one.licence) && !isAllowed(otherLicences, one.name, one.licence))
    problems.push(`${named} has the licence "${one.licence}", which nobody has allowed`);
  return problems;
}

function isAllowed(allowances: readonly Allowance[], name: string, what: string): boolean {
  return allowances.some((one) => one.what === what && one.name.test(name));
}

/** Exact versions for whoever adds one, and no address of anybody's registry in the lock. */
function problemsOfSettings(npmrc: string): string[] {
  const needed = ['save-exact=true', 'omit-lockfile-registry-resolved=true'];
  return needed
    .filter((line) => !npmrc.split('\n').includes(line))
    .map((line) => `.npmrc has to say ${line}`);
}
