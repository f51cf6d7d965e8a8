import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/** The first column of every tenant table's keys and indexes. */
export const workspaceId = () => uuid().notNull();

/** An instant in UTC, to the millisecond. */
export const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** Numbers packed close, as they are. */
export const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
