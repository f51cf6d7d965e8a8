import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  casing: 'snake_case',
  schema: ['./server/platform/events/schema.ts', './server/domains/**/schema.ts'],
  out: './database/migrations',
});
