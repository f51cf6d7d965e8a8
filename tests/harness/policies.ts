import { addExamples, approvePolicy, askApproval } from '../../server/domains/policies/index.ts';
import type { Context } from '../../server/platform/command.ts';

/** The service policy as one wrote it and another approved it; its id. */
export async function publishPolicy(writer: Context, approver: Context): Promise<string> {
  const { ids } = await addExamples(writer, {});
  const policyId = ids[0] ?? '';
  await askApproval(writer, { policyId, draftVersion: 1 });
  await approvePolicy(approver, { policyId, draftVersion: 1 });
  return policyId;
}
