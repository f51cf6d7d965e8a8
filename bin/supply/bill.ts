import { z } from 'zod';
import type { Package } from './lock.ts';

const bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(z.object({ 'bom-ref': z.string(), purl: z.string() })),
});

/** Packages of the lock file that a bill of materials does not name, so that no bill is taken for whole that is not. */
export function missingFrom(printed: string, packages: readonly Package[]): string[] {
  const named = new Set(
    bill.parse(JSON.parse(printed)).components.map(({ purl }) => decodeURIComponent(purl)),
  );
  const wanted = packages.map(({ name, version }) => `pkg:npm/${name}@${version}`);
  return [...new Set(wanted)].filter((one) => !named.has(one)).toSorted();
}
