/** The words of HTML in their lines, without their looks; nothing of it is run or fetched. */
export function linesOf(html: string): string {
  const broken = html.replace(/<br\s*\/?>|<\/(p|li|blockquote|div)>/gi, '$&\n');
  return new DOMParser().parseFromString(broken, 'text/html').body.textContent.trim();
}
