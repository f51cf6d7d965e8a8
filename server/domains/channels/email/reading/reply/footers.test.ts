import { expect, test } from 'vitest';
import { isFooter, isRule, isSeparator, isSignatureMark } from './footers.ts';

test('takes a footer only where one stands', () => {
  expect(isFooter(['Halo', '', 'Sent from my iPhone'], 2)).toBe(true);
  expect(isFooter(['Halo', 'Sent from my iPhone'], 1)).toBe(true);
  expect(isFooter(['Halo', 'Sent from my iPhone', 'I mean it'], 1)).toBe(false);
  expect(isFooter(['', 'Sent from my shop last week, where is it?'], 1)).toBe(false);
  expect(isFooter(['', `Sent from my ${'x'.repeat(500)}`], 1)).toBe(false);
});

test('knows separators in their dashes', () => {
  expect(isSeparator('---------- Forwarded message ---------')).toBe(true);
  expect(isSeparator('*Previous Replies*')).toBe(true);
  expect(isSeparator('The original message was lost')).toBe(false);
});

test('tells marks of signatures from drawn lines', () => {
  expect([isSignatureMark('-- '), isSignatureMark('—'), isSignatureMark('---')]).toEqual([true, true, false]);
  expect([isRule('______'), isRule('-----'), isRule('- -')]).toEqual([true, true, false]);
});
