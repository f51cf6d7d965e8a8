export { createRule } from './commands/keep-rule.ts';
