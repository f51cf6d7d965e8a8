export { ensureDefaultMailbox } from './smtp/default-mailbox.ts';
export { type Email, startEmail } from './start.ts';
