import { expect, test } from 'vitest';
import { oldestThatFits, onlyAdds } from './only-adds.ts';

test.each([
  'CREATE TABLE "hints" (\n\t"id" uuid NOT NULL,\n\tCONSTRAINT "hints_pk" PRIMARY KEY("id")\n);\n',
  `CREATE TYPE "public"."mood" AS ENUM('calm', 'upset');`,
  'CREATE INDEX "requests_hint" ON "requests" USING btree ("workspace_id","hint");',
  'ALTER TABLE "requests" ADD COLUMN "hint" text;',
  'ALTER TABLE "requests" ADD COLUMN "hints" integer DEFAULT 0 NOT NULL;',
  'alter table requests add column hint text;',
  '-- a word about it\n',
])('an older program works beside: %s', (statement) => {
  expect(onlyAdds([statement])).toBe(true);
});

test.each([
  'ALTER TABLE "requests" ADD COLUMN "hint" text NOT NULL;',
  'ALTER TABLE "requests" ADD COLUMN "hint" text UNIQUE;',
  'ALTER TABLE "requests" DROP COLUMN "subject";',
  'ALTER TABLE "requests" RENAME COLUMN "subject" TO "title";',
  'ALTER TABLE "requests" ALTER COLUMN "subject" SET NOT NULL;',
  'CREATE UNIQUE INDEX "requests_hint" ON "requests" USING btree ("hint");',
  'ALTER TABLE "requests" ADD CONSTRAINT "fk" FOREIGN KEY ("team_id") REFERENCES "teams"("id");',
  `ALTER TYPE "public"."mood" ADD VALUE 'glad';`,
  'DROP TABLE "hints";',
  'UPDATE "requests" SET "subject" = upper("subject");',
  'alter table requests add column hint text;\nalter table requests drop column subject;',
  'alter table requests add column hint text, drop column subject;',
])('an older program may stumble over: %s', (statement) => {
  expect(onlyAdds([statement])).toBe(false);
});

test('what is new may be bound as tightly as it likes, and refer to what is old', () => {
  const created = [
    'CREATE TABLE "hints" ("id" uuid NOT NULL);',
    'ALTER TABLE "hints" ADD CONSTRAINT "fk" FOREIGN KEY ("id") REFERENCES "requests"("id");',
    'CREATE UNIQUE INDEX "hints_id" ON "hints" USING btree ("id");',
    'ALTER TABLE "requests" ADD COLUMN "hint_id" uuid;',
    'ALTER TABLE "requests" ADD CONSTRAINT "fk2" FOREIGN KEY ("workspace_id","hint_id") REFERENCES "hints"("id");',
  ];
  expect(onlyAdds(created)).toBe(true);
});

test('the oldest that fits is the last that did more than add', () => {
  const [adds, moves] = [['CREATE TABLE "a" ("id" uuid);'], ['DROP TABLE "b";']];
  const row = (folderMillis: number, sql: string[]) => ({ folderMillis, sql });
  expect(oldestThatFits([row(1, adds), row(2, moves), row(3, adds), row(4, adds)])).toBe(2);
  expect(oldestThatFits([row(1, adds), row(2, moves)])).toBe(2);
  expect(oldestThatFits([row(1, adds), row(2, adds)])).toBe(1);
  expect(oldestThatFits([])).toBe(0);
});
