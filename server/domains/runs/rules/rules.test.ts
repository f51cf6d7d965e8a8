import { expect, test } from 'vitest';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { contentInput, type Step } from '../../procedures/index.ts';
import { fitOf, type Standing } from './match.ts';
import { mayTake, missingEvidence, refusalOf } from './take.ts';

const nothing = contentInput.parse({ names: {} }).match;
const request: Standing = {
  topicIds: ['refunds', 'money'],
  groupId: 'g1',
  organisationId: null,
  labels: ['Paket', 'mendesak'],
  fields: { courier: 'JNE', reasons: ['late', 'broken'], empty: null },
};

test.each([
  ['nothing is asked for', {}, 0],
  ['a label, whatever its case', { labels: ['paket'] }, 1],
  ['a topic above', { topicIds: ['money'] }, 1],
  ['any of several groups', { groupIds: ['g2', 'g1'] }, 1],
  ['an organisation that it has not', { organisationIds: ['o1'], labels: ['paket'] }, 0],
  ['a label and a field', { labels: ['paket'], fields: [{ key: 'courier', values: ['jne', 'tiki'] }] }, 2],
  ['one of several choices', { fields: [{ key: 'reasons', values: ['Broken'] }] }, 1],
  [
    'two fields of which one fails',
    {
      fields: [
        { key: 'courier', values: ['JNE'] },
        { key: 'empty', values: ['null'] },
      ],
    },
    0,
  ],
])('%s', (_what, asked, fit) => {
  expect(fitOf({ ...nothing, ...asked }, request)).toBe(fit);
});

const member = (role: Role): Actor => ({
  ...{ type: 'member', workspaceId: 'w', id: 'm', accountId: 'a', role, hiddenTeamIds: [] },
});
const taker = { teamIds: ['t1'], providerId: 'p1', isAssignee: false };

test.each([
  [{ is: 'anyone' }, 'agent', true],
  [{ is: 'anyone' }, 'provider-agent', true],
  [{ is: 'role', role: 'supervisor' }, 'agent', false],
  [{ is: 'role', role: 'supervisor' }, 'provider-manager', false],
  [{ is: 'role', role: 'supervisor' }, 'administrator', true],
  [{ is: 'assignee' }, 'agent', false],
  [{ is: 'assignee' }, 'supervisor', true],
  [{ is: 'team', teamId: 't1' }, 'agent', true],
  [{ is: 'team', teamId: 't2' }, 'supervisor', false],
  [{ is: 'team', teamId: 't2' }, 'owner', true],
  [{ is: 'provider', providerId: 'p1' }, 'provider-agent', true],
  [{ is: 'provider', providerId: 'p2' }, 'provider-agent', false],
] as const)('a step for %j is taken by a %s: %s', (owner, role, may) => {
  expect(mayTake(owner, member(role), taker)).toBe(may);
  expect(mayTake({ is: 'assignee' }, member('agent'), { ...taker, isAssignee: true })).toBe(true);
});

const stepOf = (kind: string, more: object = {}): Step =>
  contentInput.parse({ names: {}, steps: [{ key: 'one', kind, ...more }] }).steps[0] as Step;
const branches = [{ key: 'yes' }, { key: 'no' }];
const options = [{ key: 'late' }, { key: 'broken' }];

test.each([
  [stepOf('instruct'), {}, null],
  [stepOf('decide', { branches }), { branch: 'yes' }, null],
  [stepOf('decide', { branches }), { branch: 'maybe' }, 'step-branch-missing'],
  [stepOf('approve'), { branch: 'declined' }, null],
  [stepOf('approve'), {}, 'step-branch-missing'],
  [stepOf('ask'), { answer: '  ' }, 'step-answer-missing'],
  [stepOf('ask', { answer: 'choice', options }), { answer: 'late' }, null],
  [stepOf('ask', { answer: 'choice', options }), { answer: 'lost' }, 'step-answer-missing'],
  [stepOf('ask', { answer: 'number' }), { answer: '12.5' }, null],
  [stepOf('ask', { answer: 'number' }), { answer: 'twelve' }, 'step-answer-missing'],
  [stepOf('ask', { answer: 'date' }), { answer: '2026-13-40' }, 'step-answer-missing'],
  [stepOf('ask', { answer: 'date' }), { answer: '2026-11-26' }, null],
  [stepOf('wait'), {}, 'step-note-missing'],
  [stepOf('wait'), { note: 'The customer called' }, null],
])('%#: what is given does a step, or says what is missing', (step, given, refusal) => {
  expect(refusalOf(step, { branch: null, answer: null, note: '', ...given })).toBe(refusal);
});

test('proof is missing until each kind of it lies there', () => {
  const wanted = [{ is: 'field' as const, key: 'order' }, { is: 'file' as const }, { is: 'quote' as const }];
  expect(missingEvidence(wanted, [], new Set())).toEqual(wanted);
  expect(missingEvidence(wanted, [{ kind: 'file' }], new Set(['order']))).toEqual([{ is: 'quote' }]);
  expect(missingEvidence([], [], new Set())).toEqual([]);
});
