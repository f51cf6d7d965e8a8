import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { command, type Run } from '../../../platform/command.ts';
import { examples } from '../examples/index.ts';
import { type Content, contentInput } from '../rules/content.ts';
import { policies } from '../schema.ts';
import { subjectOf } from './policy-row.ts';

/** Begins a policy as a draft. */
export const createPolicy = command({
  name: 'policies.create-policy',
  permission: 'policies:write',
  input: z.strictObject({ content: contentInput }),
  run: async (run, { content }) => ({ id: await addDraft(run, content) }),
});

/** Lays a service policy to begin with, in three languages. It is a draft until somebody approves it. */
export const addExamples = command({
  name: 'policies.add-examples',
  permission: 'policies:write',
  input: z.strictObject({}),
  async run(run) {
    const ids: string[] = [];
    for (const content of examples) ids.push(await addDraft(run, content));
    return { ids };
  },
});

async function addDraft({ tx, actor, now, announce }: Run, draft: Content): Promise<string> {
  const id = newId();
  const by = memberIdOf(actor);
  await tx.insert(policies).values({
    ...{ workspaceId: actor.workspaceId, id, draft, draftBy: by, ownerId: by, createdBy: by },
    ...{ createdAt: now, updatedAt: now },
  });
  announce('policy.created', subjectOf(id), { policyId: id });
  return id;
}
