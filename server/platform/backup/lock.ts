/** One backup at a time, of whatever kind and whoever takes it: the key of the advisory lock. */
export const backupLock = 7_215_004;
