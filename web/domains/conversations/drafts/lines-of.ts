import { parseApart } from '../../../platform/trusted/policy.ts';

/** The words of HTML in their lines, without their looks; nothing of it is run or fetched. */
export function linesOf(html: string): string {
  const broken = html.replace(/<br\s*\/?>|<\/(p|li|blockquote|div)>/gi, '$&\n');
  return parseApart(broken).body.textContent.trim();
}
