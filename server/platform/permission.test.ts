import { expect, test } from 'vitest';
import { type Actor, type Role, roles, system } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { allPermissions, assertMay, may, type Permission } from './permission.ts';
import '../rooms.ts';

const workspaceId = newId();
const member = (role: Role): Actor => ({
  type: 'member',
  workspaceId,
  id: newId(),
  accountId: newId(),
  role,
  hiddenTeamIds: [],
});
const token = (...scopes: string[]): Actor => ({ type: 'token', workspaceId, id: newId(), scopes });
const customer: Actor = { type: 'customer', workspaceId, id: newId() };
const unknown = 'nothing:write' as Permission;

/** Which roles besides the owner hold a word: the table that a reviewer reads. */
const house = ['light-agent', 'agent', 'supervisor', 'reviewer', 'administrator'];
const outside = ['provider-agent', 'provider-manager'];
const all = [...house, ...outside];
const workers = ['agent', 'supervisor', 'administrator', ...outside];
const leaders = ['supervisor', 'administrator'];
const table: [Permission, string[]][] = [
  ['access:read', house],
  ['access:write', ['administrator']],
  ['files:read', all],
  ['files:write', all],
  ['team:read', all],
  ['team:own', all],
  ['team:write', ['administrator']],
  ['customers:read', house],
  ['customers:write', ['agent', 'supervisor', 'administrator']],
  ['conversations:read', all],
  ['conversations:note', all],
  ['conversations:write', workers],
  ['conversations:redact', leaders],
  ['conversations:reveal', ['agent', 'supervisor', 'administrator']],
  ['requests:read', all],
  ['requests:views', all],
  ['requests:write', workers],
  ['requests:share-views', leaders],
];

test.each(table)('%s is held by the owner and by %j', (word, holders) => {
  const held = roles.filter((role) => may(member(role), word));
  expect(held).toEqual(roles.filter((role) => holders.includes(role) || role === 'owner'));
});

test('owners hold every word of every room', () => {
  expect(allPermissions().length).toBeGreaterThan(table.length);
  expect(allPermissions().filter((word) => !may(member('owner'), word))).toEqual([]);
});

test('a word that no room knows is denied to everybody but the program itself', () => {
  for (const role of roles) expect(may(member(role), unknown)).toBe(false);
  expect(may(token('requests:write'), unknown)).toBe(false);
  expect(may(system(workspaceId), unknown)).toBe(true);
});

test('a role that is not one of ours holds nothing', () => {
  const forged = { ...member('agent'), role: 'root' } as unknown as Actor;
  expect(allPermissions().filter((word) => may(forged, word))).toEqual([]);
});

test('customers hold no word of the workspace but reading in the help centre what is meant for them', () => {
  expect(allPermissions().filter((word) => may(customer, word))).toEqual(['help-centre:read']);
});

test.each([
  [['requests:read'], 'requests:read', true],
  [['requests:read'], 'requests:write', false],
  [['requests:read'], 'requests:views', false],
  [['requests:write'], 'requests:read', true],
  [['requests:write'], 'requests:share-views', true],
  [['requests:write'], 'conversations:read', false],
  [['requests'], 'requests:read', false],
  [['*'], 'conversations:redact', true],
  [[], 'requests:read', false],
] as [string[], Permission, boolean][])('a token with %j holds %s: %s', (scopes, word, held) => {
  expect(may(token(...scopes), word)).toBe(held);
});

test('who may not is told which word is missing', () => {
  const denied = expect.objectContaining({
    status: 403,
    code: 'permission-missing',
    details: { params: { permission: 'team:write' } },
  });
  expect(() => assertMay(member('agent'), 'team:write')).toThrow(denied);
  expect(() => assertMay(member('administrator'), 'team:write')).not.toThrow();
});
