export { giveFiles, moveFiles, passFiles, releaseFiles } from './commands/give-files.ts';
export { removeContents, removeFiles } from './commands/remove-files.ts';
export { storeFile } from './commands/store-file.ts';
export { isLinkValid, linkTo, maskLinks, useLinkKey } from './links.ts';
export { maskedFormOf } from './masked.ts';
export { type FileRow, listFiles, readFileContent, standingNow } from './queries/read-file.ts';
export { useQuota } from './quota.ts';
export { type FileStanding, largestFile, mayBeShown, trustedType } from './rules.ts';
