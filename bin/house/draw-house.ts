// bin/draw-house: writes docs/house.md from the code; with --check it only says whether the page is up to date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawHouse } from './draw.ts';
import { surveyHouse } from './survey.ts';

const root = join(import.meta.dirname, '..', '..');
const path = join(root, 'docs', 'house.md');
const drawn = drawHouse(surveyHouse(root));
const same = existsSync(path) && readFileSync(path, 'utf8') === drawn;
if (process.argv.includes('--check')) {
  if (!same) console.log('docs/house.md is not what the code says: bin/draw-house draws it anew.');
  process.exitCode = same ? 0 : 1;
} else {
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(path, drawn);
  console.log(same ? 'docs/house.md was up to date.' : 'docs/house.md is drawn anew.');
}
