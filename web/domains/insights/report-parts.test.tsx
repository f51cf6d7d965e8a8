import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../tests/harness/stage.tsx';
import { Figures } from './Figures.tsx';
import { ReportTable } from './ReportTable.tsx';
import type { Measured, ReportRow } from './types.ts';

const measured: Measured = {
  opened: 1200,
  solved: 600,
  firstAnswerMedianSeconds: 7800,
  firstAnswerP90Seconds: 86_400,
  solvingMedianSeconds: null,
  solvingP90Seconds: null,
};
const row: ReportRow = { ...measured, key: 't1', name: 'Layanan' };
const input = { from: '2026-11-01', to: '2026-11-26', groupBy: 'team' as const };
const spaced = (html: string) => wordsIn(html).replaceAll('\u00a0', ' ');

test('the four figures are told in the reader’s way of writing', () => {
  const words = spaced(
    shown(<Figures report={{ totals: measured, fieldLabel: null, days: [], rows: [] }} />, 'id'),
  );
  expect(words).toContain('1.200');
  expect(words).toContain('2 jam 10 mnt');
  expect(words).toMatch(/50 ?%/);
});

test('what nobody measured is a dash, not a nought', () => {
  const nothing = { ...measured, opened: 0, firstAnswerMedianSeconds: null, firstAnswerP90Seconds: null };
  const words = spaced(shown(<Figures report={{ totals: nothing, fieldLabel: null, days: [], rows: [] }} />));
  expect(words.match(/–/g)?.length).toBeGreaterThanOrEqual(3);
});

test('each number of the table opens its requests', () => {
  const html = shown(<ReportTable input={input} rows={[row]} />);
  expect(spaced(html)).toContain('Layanan 1,200 600 2 h 10 m 1 d – –');
  expect(html).toContain('team=t1');
  expect(html).toContain('openedFrom=2026-11-01');
  expect(html).toContain('solvedTo=2026-11-26');
});

test('those without a label have no list to open', () => {
  const none = { ...row, key: '', name: '' };
  const html = shown(<ReportTable input={{ ...input, groupBy: 'label' }} rows={[none]} />);
  expect(html).not.toContain('<a ');
});
