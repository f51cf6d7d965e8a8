import { publicAddress } from '../../platform/public-address.ts';

/** The page of a request. */
export function linkToRequest(slug: string, number: number): string {
  return `${publicAddress()}/w/${slug}/requests/${number}`;
}

/** The page of a customer. */
export function linkToCustomer(slug: string, customerId: string): string {
  return `${publicAddress()}/w/${slug}/customers/${customerId}`;
}

/** The page of a problem. */
export function linkToProblem(slug: string, problemId: string): string {
  return `${publicAddress()}/w/${slug}/problems/${problemId}`;
}

/** The page of a group of requests. */
export function linkToGroup(slug: string, groupId: string): string {
  return `${publicAddress()}/w/${slug}/groups/${groupId}`;
}

/** The page of an article for those who write it. */
export function linkToArticle(slug: string, articleId: string): string {
  return `${publicAddress()}/w/${slug}/articles/${articleId}`;
}

/** The page of a policy, to be read. */
export function linkToPolicy(slug: string, policyId: string): string {
  return `${publicAddress()}/w/${slug}/policies/${policyId}`;
}

/** The page of a procedure. */
export function linkToProcedure(slug: string, procedureId: string): string {
  return `${publicAddress()}/w/${slug}/procedures/${procedureId}`;
}

/** The page of the employee pulse. */
export function linkToPulse(slug: string): string {
  return `${publicAddress()}/w/${slug}/feedback?tab=pulse`;
}

/** The page of a course for whoever learns. */
export function linkToCourse(slug: string, courseId: string): string {
  return `${publicAddress()}/w/${slug}/training/${courseId}`;
}

/** The page of an idea. */
export function linkToIdea(slug: string, ideaId: string): string {
  return `${publicAddress()}/w/${slug}/ideas/${ideaId}`;
}

/** The page of a provider's contract and how it is kept. */
export function linkToScorecard(slug: string, providerId: string): string {
  return `${publicAddress()}/w/${slug}/providers/${providerId}`;
}

/** The page of a result of one's own. */
export function linkToResult(slug: string, resultId: string): string {
  return `${publicAddress()}/w/${slug}/quality/results/${resultId}`;
}

/** The page of the mystery visits that one is to make. */
export function linkToVisits(slug: string): string {
  return `${publicAddress()}/w/${slug}/quality/visits`;
}

/** The page of a goal. */
export function linkToGoal(slug: string, goalId: string): string {
  return `${publicAddress()}/w/${slug}/goals/${goalId}`;
}

/** The page where a member chooses what they are told of. */
export function linkToChoices(slug: string): string {
  return `${publicAddress()}/w/${slug}/settings/notifications`;
}

/** How push services reach whoever runs this installation: a page or, where there is none yet, a mail address. */
export function contactAddress(): string {
  const address = publicAddress();
  return address.startsWith('https://') ? address : 'mailto:postmaster@localhost';
}
