import { z } from 'zod';
import { newId, sha256 } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { storage } from '../../../platform/storage.ts';
import { largestFile, tidyName, trustedType } from '../rules.ts';
import { files } from '../schema.ts';

/** Keeps a content under a random key; the name is a word about it only. @throws Problem 413 `body-too-large`. */
export const storeFile = command({
  name: 'files.store-file',
  permission: 'files:write',
  input: z.strictObject({
    name: z.string(),
    type: z.string(),
    content: z.instanceof(Uint8Array),
    owner: z.strictObject({ type: z.string(), id: z.uuid() }).optional(),
  }),
  async run({ tx, actor, now }, { name, type, content, owner }) {
    if (content.byteLength > largestFile)
      throw new Problem(413, 'body-too-large', { params: { limit: largestFile / 1024 / 1024 } });
    const key = await storage().put(content);
    const file = {
      workspaceId: actor.workspaceId,
      id: newId(),
      key,
      name: tidyName(name),
      type: trustedType(type, content),
      size: content.byteLength,
      sha256: sha256(content),
      createdBy: actor.id,
      createdAt: now,
      ownerType: owner?.type ?? null,
      ownerId: owner?.id ?? null,
    };
    await tx.insert(files).values(file);
    return file;
  },
});
