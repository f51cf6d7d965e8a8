export { sealEvents } from './commands/seal-events.ts';
export { verifyChain } from './queries/verify-chain.ts';
export { useTrailLog } from './trail-log.ts';
