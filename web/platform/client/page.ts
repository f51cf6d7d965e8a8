/** How every list of the API answers: a page, and where the next one starts; null at the end. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
