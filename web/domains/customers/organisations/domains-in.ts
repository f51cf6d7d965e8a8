/** The mail domains that somebody typed, with commas or spaces between them, as they stand behind the @. */
export function domainsIn(text: string): string[] {
  const typed = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((one) => one.slice(one.lastIndexOf('@') + 1))
    .filter(Boolean);
  return [...new Set(typed)];
}
