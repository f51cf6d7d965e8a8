let address = 'http://localhost:4000';

/** Says where people reach this installation, for links in mails and pushes. */
export function usePublicAddress(given: string): void {
  address = given.replace(/\/$/, '');
}

/** The page of a request. */
export function linkToRequest(slug: string, number: number): string {
  return `${address}/w/${slug}/requests/${number}`;
}

/** The page where a member chooses what they are told of. */
export function linkToChoices(slug: string): string {
  return `${address}/w/${slug}/settings/notifications`;
}

/** How push services reach whoever runs this installation: a page or, where there is none yet, a mail address. */
export function contactAddress(): string {
  return address.startsWith('https://') ? address : 'mailto:postmaster@localhost';
}
