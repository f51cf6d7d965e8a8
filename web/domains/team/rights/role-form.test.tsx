import { expect, test } from 'vitest';
import { shown } from '../../../../tests/harness/stage.tsx';
import type { RoleCard } from './api.ts';
import { RoleForm } from './RoleForm.tsx';

const agent: RoleCard = {
  ...{ id: null, name: 'agent', base: 'agent', count: 3 },
  words: ['requests:read', 'requests:write', 'customers:read'],
};
const all = [...agent.words, 'audit:read', 'access:write'];
const ticked = (role: RoleCard | null) =>
  shown(<RoleForm {...{ role, words: all, builtIn: [agent], isFixed: false }} onDone={() => {}} />).match(
    /aria-checked="true"/g,
  )?.length ?? 0;

test('a new role begins with what the role that it stands on may do', () => {
  expect(ticked(null)).toBe(3);
});

test('a role that is edited shows its own permissions alone', () => {
  expect(ticked({ id: 'r1', name: 'Pembaca', base: 'agent', words: ['audit:read'], count: 0 })).toBe(1);
});
