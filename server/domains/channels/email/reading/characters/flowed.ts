/** Joins the soft line ends of `format=flowed` text (RFC 3676); quoted lines keep their depth. */
export function unflow(text: string, deletesSpace: boolean): string {
  const lines: string[] = [];
  let openDepth: number | null = null;
  for (const line of text.split('\n')) {
    const marks = /^>*/.exec(line)?.[0] ?? '';
    const words = line.slice(marks.length).replace(/^ /, '');
    const isSignature = words === '-- ';
    const isSoft = !isSignature && words.endsWith(' ');
    const cut = isSoft && deletesSpace ? words.slice(0, -1) : words;
    if (openDepth === marks.length && !isSignature) {
      lines[lines.length - 1] += cut;
    } else {
      lines.push(marks ? `${marks} ${cut}` : cut);
    }
    openDepth = isSoft ? marks.length : null;
  }
  return lines.join('\n');
}
