import { expect, test } from 'vitest';
import { changesOf } from '../api.ts';
import type { Survey } from '../types.ts';

test('of a survey only what may be changed is sent back, whatever came with it', () => {
  const survey: Survey = {
    ...{ id: 's', name: 'Sesudah selesai', kind: 'own', version: 3, questions: [], isActive: true },
    ...{ delayMinutes: 60, quietDays: 30, expiresDays: 14, share: 100, whileOpen: false },
    ...{ channels: [], teamIds: [], brandIds: [], archivedAt: null },
  };
  const more = { workspaceId: 'w', createdAt: '2026-11-20T02:00:00Z', updatedAt: '2026-11-20T02:00:00Z' };
  const { id, kind, version, archivedAt, ...changes } = survey;
  expect(changesOf({ ...survey, ...more })).toEqual(changes);
});
