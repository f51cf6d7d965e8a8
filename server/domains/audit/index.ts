export { sealEvents } from './commands/seal-events.ts';
export { listAudit } from './queries/list-audit.ts';
export { verifyChain } from './queries/verify-chain.ts';
