/** The first words of a message for a list: one line, at most 160 characters, never cut inside a letter's marks. */
export function previewOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 160) return line;
  const letters = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(line.slice(0, 400))];
  let preview = '';
  for (const { segment } of letters) {
    if (preview.length + segment.length > 159) break;
    preview += segment;
  }
  return `${preview}…`;
}
