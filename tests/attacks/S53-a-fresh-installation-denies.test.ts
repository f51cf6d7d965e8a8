import { beforeAll, expect } from 'vitest';
import { callerWith, type Fetcher, signedIn } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { keyTo } from '../harness/door-bodies.ts';
import { type Door, openDoors } from '../harness/doors.ts';
import { hire, password } from '../harness/staff.ts';
import { rolesOf } from '../harness/verdicts.ts';
import { attack } from './attack.ts';

useDatabase();
let ask: Fetcher;
let doors: Door[];

/** An installation as it is after its first visit, nothing set. */
beforeAll(async () => {
  ({ ask, doors } = await openDoors());
  const owner = { name: 'Sari', email: 'sari@example.com', password, company: 'Toko Rina', language: 'id' };
  expect((await callerWith(ask, {})('POST', '/setup', owner)).status).toBe(201);
});

attack('S53', async () => {
  const keepers = doors.filter(({ permission }) => {
    const roles = rolesOf[permission];
    return roles !== undefined && !roles.includes('agent') && !roles.includes('supervisor');
  });
  expect(keepers.length).toBeGreaterThan(25);
  for (const role of ['light-agent', 'agent', 'supervisor', 'reviewer'] as const) {
    const { email } = await hire('toko-rina', `Lek ${role}`, role);
    const call = await signedIn(ask, email, 'toko-rina');
    for (const door of keepers) {
      if (rolesOf[door.permission]?.includes(role)) continue;
      const { path, body } = keyTo(door, {});
      const { status } = await call(door.method, path.replace(/\{\w+\}/g, 'x'), body);
      expect([role, door.method, door.path, status]).toEqual([role, door.method, door.path, 403]);
    }
  }
});
