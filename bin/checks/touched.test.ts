import { expect, test } from 'vitest';
import { roomsOf } from './touched.ts';

test('a touched file stands for its room, and a room is named once', () => {
  const files = [
    'server/domains/requests/commands/assign-request.ts',
    'server/domains/requests/rules.ts',
    'web/domains/requests/RequestList.tsx',
    'web/apps/workspace/main.tsx',
    'server/platform/events/announce.ts',
    'bin/checks/check.ts',
  ];
  expect(roomsOf(files)).toEqual([
    'bin/checks/',
    'server/domains/requests/',
    'server/platform/',
    'web/apps/',
    'web/domains/requests/',
  ]);
});

test('a test of the whole house stands for itself, and words on paper for nothing', () => {
  expect(roomsOf(['tests/architecture.test.ts', 'README.md', 'docs/house.md', ''])).toEqual([
    'tests/architecture.test.ts',
  ]);
});
