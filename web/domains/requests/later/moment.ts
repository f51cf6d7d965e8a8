/** A moment as an input of day and time writes it, in the reader's own zone. */
export function toLocal(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** What was chosen, as an instant; null while it is no moment to come. */
export function fromLocal(text: string, now: Date): string | null {
  const moment = new Date(text);
  return text && moment > now ? moment.toISOString() : null;
}

/** The first words of a reply without their looks, for one line. */
export function firstWords(html: string, length = 120): string {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > length ? `${text.slice(0, length).trimEnd()}…` : text;
}
