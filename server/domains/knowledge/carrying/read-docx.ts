import { Problem } from '../../../kernel/problem.ts';
import { assertUnpacks } from './assert-unpacks.ts';
import type { Found, FoundPicture } from './found.ts';
import { type About, oneArticle } from './read-text.ts';

/**
 * One article from a Word document: headings, lists, tables and pictures as they stand in it.
 * @throws Problem 413 `import-too-large`, 422 `articles-unreadable`.
 */
export async function readDocx(content: Uint8Array, about: About): Promise<Found> {
  assertUnpacks(content, 'DOCX');
  // Read with the first document: an idle installation holds nothing of it.
  const { default: mammoth } = await import('mammoth');
  const pictures: FoundPicture[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const key = `picture:${pictures.length}`;
    const bytes = new Uint8Array(await image.readAsArrayBuffer());
    pictures.push({ key, type: image.contentType, name: `${pictures.length + 1}`, content: bytes });
    return { src: key };
  });
  try {
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(content) }, { convertImage });
    const find = (source: string) => (pictures.some((one) => one.key === source) ? source : null);
    return oneArticle(html, about, {}, pictures, find);
  } catch {
    throw new Problem(422, 'articles-unreadable', { params: { kind: 'DOCX' } });
  }
}
