import type { Words } from '../../../kernel/words.ts';
import { type Content, contentInput, type Lesson } from '../rules/content.ts';

/** The same in English, Indonesian and Thai. */
export const said = (en: string, id: string, th: string): Words => ({ en, id, th });

type Body = Lesson['bodies']['en'];

/** A lesson whose words are paragraphs; lines that begin with `- ` are points of a list, those with `## ` headings. */
export function lesson(key: string, title: Words, text: Words, examples: Lesson['examples'] = []) {
  return { key, title, bodies: { en: bodyOf(text.en), id: bodyOf(text.id), th: bodyOf(text.th) }, examples };
}

/** A course with all that is not said left as usual. */
export function course(content: Parameters<typeof contentInput.parse>[0]): Content {
  return contentInput.parse(content);
}

function bodyOf(text: string): Body {
  const content = text
    .trim()
    .split(/\n{2,}/)
    .map((block) => blockOf(block.trim()));
  return { type: 'doc', content };
}

function blockOf(block: string) {
  if (block.startsWith('## '))
    return { type: 'heading', attrs: { level: 2 }, content: words(block.slice(3)) };
  if (!block.startsWith('- ')) return paragraph(block);
  const items = block
    .split('\n')
    .map((line) => ({ type: 'listItem', content: [paragraph(line.replace(/^- /, ''))] }));
  return { type: 'bulletList', content: items };
}

const words = (text: string) => [{ type: 'text', text }];
const paragraph = (text: string) => ({ type: 'paragraph', content: words(text.replaceAll('\n', ' ')) });
