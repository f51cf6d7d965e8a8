import { unzipSync } from 'fflate';
import { Problem } from '../../../kernel/problem.ts';

/** An archive may be so large when it is unpacked, in megabytes. */
const mostMegabytes = 100;

/**
 * Sizes stand in the list of the archive; nothing is unpacked to look at them.
 * @throws Problem 413 `import-too-large`, 422 `articles-unreadable`.
 */
export function assertUnpacks(content: Uint8Array, kind: string): void {
  let bytes = 0;
  try {
    unzipSync(content, {
      filter: ({ originalSize }) => {
        bytes += originalSize;
        return false;
      },
    });
  } catch {
    throw new Problem(422, 'articles-unreadable', { params: { kind } });
  }
  if (bytes > mostMegabytes * 1_000_000)
    throw new Problem(413, 'import-too-large', { params: { megabytes: mostMegabytes } });
}
