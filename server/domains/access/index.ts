export { countAttempt, forgetAttempts } from './attempts.ts';
export { inEachWorkspace } from './in-each-workspace.ts';
export {
  type Account,
  accountOf,
  checkPassword,
  createAccount,
  endSessions,
  findAccount,
  installationSecret,
  openSignIn,
  shortestPassword,
  signInByPassword,
  signOut,
} from './sign-in.ts';
export { actorOfToken, isTokenLive, keepToken } from './tokens.ts';
export {
  changeWorkspace,
  countWorkspaces,
  createWorkspace,
  findIdOfSlug,
  findSlug,
  findWorkspace,
  findWorkspaceBySlug,
  listWorkspaces,
  slugOf,
  type Workspace,
} from './workspaces.ts';
