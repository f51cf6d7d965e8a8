import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { examples } from '../examples/index.ts';
import { type Content, contentInput } from '../rules/content.ts';
import { fromMarkdown } from '../rules/markdown.ts';
import { procedures } from '../schema.ts';
import { subjectOf } from './procedure-row.ts';

/** Begins a procedure as a draft. */
export const createProcedure = command({
  name: 'procedures.create-procedure',
  permission: 'procedures:write',
  input: z.strictObject({ content: contentInput }),
  run: async (run, { content }) => ({ id: await addDraft(run, content) }),
});

/** Takes over a procedure from Markdown, as a draft. @throws Problem 400 `procedure-file-unreadable` with the line. */
export const importProcedure = command({
  name: 'procedures.import-procedure',
  permission: 'procedures:write',
  input: z.strictObject({ text: z.string().max(1_000_000) }),
  async run(run, { text }) {
    const read = fromMarkdown(text);
    if ('fault' in read) {
      const { line, code } = read.fault;
      throw new Problem(400, 'procedure-file-unreadable', { params: { line }, fields: { text: code } });
    }
    return { id: await addDraft(run, read.content) };
  },
});

/** Lays three procedures to begin with: a refund, a lost parcel, a double charge. They are drafts until published. */
export const addExamples = command({
  name: 'procedures.add-examples',
  permission: 'procedures:write',
  input: z.strictObject({}),
  async run(run) {
    const ids: string[] = [];
    for (const content of examples) ids.push(await addDraft(run, content));
    return { ids };
  },
});

async function addDraft(run: Run, draft: Content): Promise<string> {
  const { tx, actor, now, announce } = run;
  const id = newId();
  const by = memberIdOf(actor);
  await tx.insert(procedures).values({
    ...{ workspaceId: actor.workspaceId, id, draft, ownerId: by, createdBy: by },
    ...{ createdAt: now, updatedAt: now },
  });
  announce('procedure.created', subjectOf(id), { procedureId: id });
  return id;
}
