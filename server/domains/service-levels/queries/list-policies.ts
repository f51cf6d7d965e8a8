import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { readPolicies } from '../commands/keep-policy.ts';
import { policiesAt } from '../rules/policies.ts';

/** What is promised now, in the order in which it is looked at. */
export const listPolicies = query({
  name: 'service-levels.list-policies',
  permission: 'service-levels:read',
  input: z.strictObject({}),
  async run(run) {
    const standing = policiesAt(await readPolicies(run), Number.MAX_SAFE_INTEGER);
    return standing.map(({ policyId, version, content }) => ({ id: policyId, version, ...content }));
  },
});
