import { and, count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../../kernel/ids.ts';
import { languages } from '../../../../kernel/language.ts';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { command } from '../../../../platform/command.ts';
import { assertPlaceholders, preparedWords, unknownInWords } from '../../../requests/index.ts';
import { gestureKinds } from '../schema.ts';

const name = z.string().trim().max(100).default('');
const names = z
  .strictObject({ en: name, id: name, th: name })
  .refine((given) => languages.some((language) => given[language] !== ''), { error: 'words-missing' });
const costMinor = z.int().min(0).max(1_000_000_000);
const mostKinds = 100;

export const newGestureKind = z.strictObject({
  names,
  /** What may be written with it; null for nothing. */
  words: preparedWords.nullable().default(null),
  costMinor,
});
export const gestureKindChanges = z.strictObject({
  names: names.optional(),
  words: preparedWords.nullable().optional(),
  costMinor: costMinor.optional(),
  isOffered: z.boolean().optional(),
});

/** Puts something that the company gives into the catalogue. @throws Problem 400 `placeholder-unknown`, 409 `gesture-kinds-full`. */
export const addGestureKind = command({
  name: 'retention.add-gesture-kind',
  permission: 'retention:write',
  input: newGestureKind,
  async run({ tx, actor, now, announce }, given) {
    if (given.words) assertPlaceholders(unknownInWords(given.words));
    const { workspaceId } = actor;
    const [all] = await tx
      .select({ number: count() })
      .from(gestureKinds)
      .where(eq(gestureKinds.workspaceId, workspaceId));
    if ((all?.number ?? 0) >= mostKinds) throw new Problem(409, 'gesture-kinds-full');
    const id = newId();
    await tx.insert(gestureKinds).values({ workspaceId, id, ...given, createdAt: now });
    announce('gesture-kind.changed', { type: 'workspace', id: workspaceId }, { gestureKindId: id });
    return { id };
  },
});

/** Changes it, or offers it no more: what was given keeps its name and its cost. @throws Problem 404 `gesture-kind-not-found`. */
export const changeGestureKind = command({
  name: 'retention.change-gesture-kind',
  permission: 'retention:write',
  input: z.strictObject({ id: z.uuid(), changes: gestureKindChanges }),
  async run({ tx, actor, announce }, { id, changes }) {
    if (changes.words) assertPlaceholders(unknownInWords(changes.words));
    const { workspaceId } = actor;
    const it = and(eq(gestureKinds.workspaceId, workspaceId), eq(gestureKinds.id, id));
    const [row] = await tx
      .update(gestureKinds)
      .set({ workspaceId, ...changes })
      .where(it)
      .returning({ id: gestureKinds.id });
    if (!row) throw notFound('gesture-kind');
    announce('gesture-kind.changed', { type: 'workspace', id: workspaceId }, { gestureKindId: id });
  },
});
