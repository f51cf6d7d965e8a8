import { expect, test } from 'vitest';
import { faultsOf, gapsOf } from '../rules/faults.ts';
import { examples } from './index.ts';

test.each(examples.map((one) => [one.names.en, one] as const))(
  '%s can be followed to its end, and is written in three languages',
  (_name, content) => {
    expect(faultsOf(content)).toEqual([]);
    expect(gapsOf(content)).toEqual([]);
  },
);
