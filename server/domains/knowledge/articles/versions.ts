import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, query, type Run } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { linesOf } from '../body/words.ts';
import {
  inLanguage,
  lockArticle,
  readTranslation,
  readVersion,
  subjectOf,
  type VersionRow,
} from './article-row.ts';
import { assertReadable } from './find-article.ts';
import { differenceOf } from './rules/difference.ts';
import { articleVersions } from './schema.ts';
import { keepWords } from './write-words.ts';

const ofVersion = { ...inLanguage, version: z.int().min(1) };

/** The versions of an article in a language, the newest first: when, by whom, and which were published. */
export const listVersions = query({
  name: 'knowledge.list-versions',
  permission: 'knowledge:write',
  input: z.strictObject(inLanguage),
  async run(run, asked) {
    await assertReadable(run, asked.articleId);
    const { workspaceId, articleId, language, version, title, restoredFrom, publishedAt, savedAt, savedBy } =
      articleVersions;
    const by = and(eq(memberCards.workspaceId, workspaceId), eq(memberCards.id, savedBy));
    return run.tx
      .select({ version, title, restoredFrom, publishedAt, savedAt, savedBy, savedByName: memberCards.name })
      .from(articleVersions)
      .leftJoin(memberCards, by)
      .where(
        and(
          eq(workspaceId, run.actor.workspaceId),
          eq(articleId, asked.articleId),
          eq(language, asked.language),
        ),
      )
      .orderBy(desc(version))
      .limit(500);
  },
});

/** What changed from one version to another, line by line: title and summary first, then the words. */
export const compareVersions = query({
  name: 'knowledge.compare-versions',
  permission: 'knowledge:write',
  input: z.strictObject({ ...ofVersion, with: z.int().min(1) }),
  async run(run, { with: earlier, ...asked }) {
    await assertReadable(run, asked.articleId);
    const before = await readVersion(run, { ...asked, version: earlier });
    const after = await readVersion(run, asked);
    return { from: earlier, to: asked.version, lines: differenceOf(allLines(before), allLines(after)) };
  },
});

/** Brings the words of an earlier version back as the newest draft. Nothing in between is lost. */
export const restoreVersion = command({
  name: 'knowledge.restore-version',
  permission: 'knowledge:write',
  input: z.strictObject(ofVersion),
  async run(run: Run, { version: from, ...asked }) {
    await lockArticle(run, asked.articleId);
    const old = await readVersion(run, { ...asked, version: from });
    const { title, summary, body } = old;
    const kept = await keepWords(run, await readTranslation(run, asked), { title, summary, body }, from);
    const { version } = kept;
    run.announce('article.restored', subjectOf(asked.articleId), { ...asked, version, from });
    return kept;
  },
});

function allLines({ title, summary, body }: VersionRow): string[] {
  return [title, ...(summary ? summary.split('\n') : []), ...linesOf(body)];
}
