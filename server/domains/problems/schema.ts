import { foreignKey, index, integer, pgTable, primaryKey, real, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, instant, workspaceId } from '../../platform/database/columns.ts';
import { articles } from '../knowledge/articles/schema.ts';
import { requests } from '../requests/schema.ts';

/** Requests that say the same thing. Its id stays while its requests do, however often all are grouped anew. */
export const requestGroups = pgTable(
  'request_groups',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    /** As a person calls it; null: by its words. */
    name: text(),
    /** What its requests say and others do not, the most telling first. Said in several requests, or it is left out. */
    words: text().array().notNull(),
    /** Where its middle lies, as float32; null until requests are grouped the next time. */
    middle: bytes(),
    /** A person decided about it: what it holds stays together. */
    pinnedAt: instant(),
    pinnedBy: uuid(),
    /** The group that took this one in. */
    mergedIntoId: uuid(),
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** In which group a request is; without one it is unlike any, or nobody has looked yet. */
export const groupPlacements = pgTable(
  'group_placements',
  {
    workspaceId: workspaceId(),
    requestId: uuid().notNull(),
    groupId: uuid(),
    /** How like the middle of its group it is: 1 the same, 0 nothing in common. */
    likeness: real().notNull(),
    /** The member who put it there; null for the program. */
    placedBy: uuid(),
    placedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.requestId] }),
    index('group_placements_group').on(table.workspaceId, table.groupId, table.likeness, table.requestId),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.groupId],
      foreignColumns: [requestGroups.workspaceId, requestGroups.id],
    }),
  ],
);

export type GroupDeed = 'merged' | 'split';

/** What a person did to groups, with what moved, so that it can be undone. */
export const groupActs = pgTable(
  'group_acts',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    deed: text().$type<GroupDeed>().notNull(),
    /** Where requests came from and where they went. */
    fromId: uuid().notNull(),
    toId: uuid().notNull(),
    requestIds: uuid().array().notNull(),
    doneBy: uuid(),
    doneAt: instant().notNull(),
    undoneAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    ...[table.fromId, table.toId].map((group) =>
      foreignKey({
        columns: [table.workspaceId, group],
        foreignColumns: [requestGroups.workspaceId, requestGroups.id],
      }).onDelete('cascade'),
    ),
  ],
);

/** What was learned of the words of a workspace, as numbers alone: the way from a text to its place among the groups. */
export const groupSpaces = pgTable('group_spaces', {
  workspaceId: workspaceId().primaryKey(),
  space: bytes().notNull(),
  /** What is less like every group than this is new. */
  newBelow: real().notNull(),
  /** How many requests there were. */
  requests: integer().notNull(),
  fittedAt: instant().notNull(),
});

/** The article that answers a group, as far as somebody had one written for it. */
export const groupArticles = pgTable(
  'group_articles',
  {
    workspaceId: workspaceId(),
    groupId: uuid().notNull(),
    articleId: uuid().notNull(),
    createdAt: instant().notNull(),
    createdBy: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.groupId, table.articleId] }),
    foreignKey({
      columns: [table.workspaceId, table.groupId],
      foreignColumns: [requestGroups.workspaceId, requestGroups.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.articleId],
      foreignColumns: [articles.workspaceId, articles.id],
    }).onDelete('cascade'),
  ],
);

/** An article was put into a reply on a request; and whether the request was opened again afterwards. */
export const articleCitations = pgTable(
  'article_citations',
  {
    workspaceId: workspaceId(),
    articleId: uuid().notNull(),
    requestId: uuid().notNull(),
    citedAt: instant().notNull(),
    reopenedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.articleId, table.requestId] }),
    index('article_citations_request').on(table.workspaceId, table.requestId),
    foreignKey({
      columns: [table.workspaceId, table.requestId],
      foreignColumns: [requests.workspaceId, requests.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.workspaceId, table.articleId],
      foreignColumns: [articles.workspaceId, articles.id],
    }).onDelete('cascade'),
  ],
);
