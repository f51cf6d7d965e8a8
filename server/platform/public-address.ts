let address = 'http://localhost:4000';

/** Sets where people reach the pages, without a slash at the end: for links in mails. */
export function usePublicAddress(given: string): void {
  address = given.replace(/\/$/, '');
}

export function publicAddress(): string {
  return address;
}
