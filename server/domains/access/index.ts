export { countAttempt, forgetAttempts } from './attempts.ts';
export { askBackup } from './backups/ask-backup.ts';
export { findHelpDomain, listBrands } from './brands.ts';
export {
  changeConnection,
  connectionChange,
  connectionInput,
  connectionKinds,
  createConnection,
  listConnections,
  removeConnection,
} from './connections/keep-connection.ts';
export {
  beginProviderSignIn,
  connectionsFor,
  finishProviderSignIn,
} from './connections/sign-in-by-provider.ts';
export { newRecoveryCodes } from './factors/recovery.ts';
export {
  beginSecondFactor,
  confirmSecondFactor,
  findSecondFactor,
  removeSecondFactor,
  showSecondFactor,
} from './factors/second-factor.ts';
export { asksSecondFactor, changeSignInSettings, findSignInSettings } from './factors/settings.ts';
export { inEachWorkspace } from './in-each-workspace.ts';
export { keepOnce, readOnce, takeOnce } from './one-time.ts';
export {
  beginPasskey,
  beginPasskeySignIn,
  finishPasskey,
  listPasskeys,
  removePasskey,
  signInByPasskey,
} from './passkeys/passkeys.ts';
export { claimAccount } from './passwords/claim-account.ts';
export { assertGoodPassword } from './passwords/commonest.ts';
export {
  accountByPassword,
  checkPassword,
  hasPassword,
  setPassword,
  shortestPassword,
} from './passwords/password.ts';
export { type Exported, noteExport } from './reading/note-export.ts';
export { noteReading, readingLimited } from './reading/note-reading.ts';
export { forgetRefusals, noteRefusal } from './refusals/note-refusal.ts';
/** The card of a brand for joins. */
export { brands as brandCards, tokens as tokenCards } from './schema.ts';
export {
  type Account,
  endSession,
  endSessions,
  isSessionLive,
  listSessions,
  noteProof,
  openSession,
  renewSecret,
  type Session,
  sessionOf,
  signOut,
} from './sessions/session.ts';
export {
  createAccount,
  createOpenAccount,
  findAccount,
  findAccountById,
  installationSecret,
  openSignIn,
} from './sign-in.ts';
export { listTokens } from './tokens/keep-token.ts';
export { actorOfToken, isTokenLive, keepToken, noteTokenUse } from './tokens/token.ts';
export {
  changeWorkspace,
  countWorkspaces,
  createWorkspace,
  findIdOfSlug,
  findSlug,
  findWorkspace,
  findWorkspaceBySlug,
  listWorkspaces,
  namesOfCompanies,
  slugOf,
  type Workspace,
} from './workspaces.ts';
