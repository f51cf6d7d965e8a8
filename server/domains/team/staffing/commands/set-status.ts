import { z } from 'zod';
import { command } from '../../../../platform/command.ts';
import { statuses } from '../rules/status.ts';
import { lockMember, writeStatus } from './status-row.ts';

/** Says by hand what one is doing; a supervisor says it for others. The story before it is kept. */
export const setStatus = command({
  name: 'team.set-status',
  permission: 'team:own',
  input: z.strictObject({ memberId: z.uuid().optional(), status: z.enum(statuses) }),
  async run(run, { memberId, status }) {
    const member = await lockMember(run, memberId);
    await writeStatus(run, member.id, { status, source: 'hand' });
  },
});
