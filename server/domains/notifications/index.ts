export { notifyMember } from './commands/notify-member.ts';
