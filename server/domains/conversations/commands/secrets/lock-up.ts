import { newId } from '../../../../kernel/ids.ts';
import type { Run } from '../../../../platform/command.ts';
import { secretBox } from '../../../../platform/secrets/secret-box.ts';
import type { Secret } from '../../rules/secrets/hide-secrets.ts';
import { messageSecrets } from '../../schema.ts';

/** Most secrets of one message that are kept to be looked at; of more only the marks remain. */
const most = 200;

/** Keeps the secrets of a message where only a look that leaves a trace opens them. */
export async function lockUp({ tx, actor, now }: Run, messageId: string, secrets: Secret[]): Promise<void> {
  const box = await secretBox();
  const rows = secrets.slice(0, most).map(({ kind, value }) => {
    const id = newId();
    const sealed = box.seal(value, id);
    return { workspaceId: actor.workspaceId, id, messageId, kind, sealed, createdAt: now };
  });
  await tx.insert(messageSecrets).values(rows);
}
