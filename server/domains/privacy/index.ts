/** For the command that brings a backup back: whoever was erased stays erased. */
export { replayErasures } from './erasing/replay-erasures.ts';
