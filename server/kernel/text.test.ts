import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidyLine, tidyText } from './text.ts';

test('makes any text storable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const tidy = tidyText(`${text}\0\uD800\r\n`);
      expect(tidy.isWellFormed()).toBe(true);
      expect(tidy).not.toMatch(/[\u0000\r]/);
    }),
  );
});

test('puts a header on one line without marks that turn text around', () => {
  expect(tidyLine(' Rina\r\n\t\u202Egnp.exe ')).toBe('Rina gnp.exe');
});
