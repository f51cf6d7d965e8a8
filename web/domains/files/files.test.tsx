import { expect, test } from 'vitest';
import { type Answers, shown, wordsIn } from '../../../tests/harness/stage.tsx';
import type { Usage } from './api.ts';
import { FileUsage } from './FileUsage.tsx';

const keeping = (usage: Usage): Answers => [[['file-usage'], usage]];
const gigabyte = 1024 ** 3;

test('the page of files says how much is kept, of how much may be', () => {
  const open = { files: 1, bytes: 1536, quotaBytes: null };
  expect(wordsIn(shown(<FileUsage />, 'en', keeping(open)))).toContain('1.5 kB in 1 file');
  const limited = { files: 1200, bytes: 2.5 * gigabyte, quotaBytes: 10 * gigabyte };
  expect(wordsIn(shown(<FileUsage />, 'id', keeping(limited)))).toContain(
    '2,5 GB dari 10 GB dalam 1.200 berkas',
  );
});

test('when the room is used up it says what still works, and while it loads nothing is claimed', () => {
  const full = { files: 3, bytes: gigabyte, quotaBytes: gigabyte };
  expect(wordsIn(shown(<FileUsage />, 'en', keeping(full)))).toContain('Files of customers are still kept');
  const half = { files: 3, bytes: gigabyte / 2, quotaBytes: gigabyte };
  expect(wordsIn(shown(<FileUsage />, 'en', keeping(half)))).not.toContain('used up');
  expect(wordsIn(shown(<FileUsage />, 'en'))).not.toContain('0');
});
