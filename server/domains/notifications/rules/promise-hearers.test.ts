import { expect, test } from 'vitest';
import { type Given, promiseHearers } from './promise-hearers.ts';

const person = (id: string, given: { teams?: string[]; disabled?: boolean; role?: string } = {}) => ({
  ...{ id, role: given.role ?? 'agent', disabled: given.disabled ?? false },
  teams: (given.teams ?? []).map((team) => ({ id: team })),
});
const members = [
  person('adi', { teams: ['service'] }),
  person('nok', { teams: ['warehouse'] }),
  person('gone', { teams: ['warehouse'], disabled: true }),
  person('reader', { role: 'light-agent' }),
];
const given = (some: Partial<Given>): Given => ({ ownerId: null, madeBy: null, teamId: null, ...some });

test.each([
  ['its owner', { ownerId: 'adi', madeBy: 'nok', teamId: 'warehouse' }, ['adi']],
  ['who gave it, while nobody owns it', { madeBy: 'nok', teamId: 'service' }, ['nok']],
  ['who gave it, when the owner is gone', { ownerId: 'gone', madeBy: 'nok' }, ['nok']],
  ['its team, when a program gave it', { teamId: 'warehouse' }, ['nok']],
  ['all who answer, when nobody is left', { ownerId: 'gone', madeBy: 'gone' }, ['adi', 'nok']],
] as const)('a promise is told to %s', (_who, promise, heard) => {
  expect(promiseHearers(given(promise), members)).toEqual(heard);
});
