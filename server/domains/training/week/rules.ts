/** What changed, and what was said of it. */
export type News = { name: string; note: string };

/** What a week brought, masked already. */
export type Week = {
  /** Groups of requests that are asked more than chance explains, or else the most asked, the first the most. */
  groups: { name: string; count: number; answers: string[] }[];
  isBurst: boolean;
  articles: { title: string; summary: string }[];
  procedures: News[];
  policies: News[];
};

/** A heading, words, or points of a list, as the editor knows them. */
type Node = { type: string; attrs?: Record<string, unknown>; content?: Node[]; text?: string };

export type Say = (key: 'asked' | 'answers', params?: { count: number }) => string;

/** The first day of the week, a Monday, in which a day lies; days as `YYYY-MM-DD`. */
export function mondayOf(date: string): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}

export function isEmpty({ groups, ...news }: Week): boolean {
  return [groups, news.articles, news.procedures, news.policies].every(({ length }) => length === 0);
}

/** What customers asked, group by group, with what has helped: the words of a lesson. */
export function groupsBody(groups: Week['groups'], say: Say): Node {
  return doc(
    groups.flatMap(({ name, count, answers }) => [
      heading(name),
      paragraph(say('asked', { count })),
      ...(answers.length > 0 ? [paragraph(say('answers')), list(answers)] : []),
    ]),
  );
}

/** Titles with what they say in short. */
export function newsBody(news: readonly { title: string; text: string }[]): Node {
  return doc(news.flatMap(({ title, text }) => [heading(title), ...(text ? [paragraph(text)] : [])]));
}

const doc = (content: Node[]): Node => ({ type: 'doc', content });
const said = (text: string): Node[] => [{ type: 'text', text }];
const heading = (text: string): Node => ({ type: 'heading', attrs: { level: 2 }, content: said(text) });
const paragraph = (text: string): Node => ({ type: 'paragraph', content: said(text) });
const list = (points: readonly string[]): Node => ({
  type: 'bulletList',
  content: points.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
});
