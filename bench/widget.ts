import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { figure } from './figures.ts';

/**
 * How much of the chat widget a visitor's browser fetches, gzip: the script in the tag, and all of it once it is
 * opened. `node bench/widget.ts`
 */
const dist = join(import.meta.dirname, '..', 'web', 'dist', 'widget');
const gzipped = async (...path: string[]) =>
  gzipSync(await readFile(join(dist, ...path)), { level: 9 }).length;

const loader = await gzipped('widget.js');
const parts = await readdir(join(dist, 'widget'));
const sizes = await Promise.all(parts.map((name) => gzipped('widget', name)));
const whole = sizes.reduce((sum, size) => sum + size, loader);
figure('widget.tag', loader / 1000, 'kB', { most: 5 });
figure('widget.whole', whole / 1000, 'kB', { most: 30 });
