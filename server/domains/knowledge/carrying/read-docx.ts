import { unzipSync } from 'fflate';
import { Problem } from '../../../kernel/problem.ts';
import type { Found, FoundPicture } from './found.ts';
import { type About, oneArticle } from './read-text.ts';

/** A document may be so large when it is unpacked, in megabytes. */
const mostMegabytes = 100;

/**
 * One article from a Word document: headings, lists, tables and pictures as they stand in it.
 * @throws Problem 413 `import-too-large`, 422 `import-unreadable`.
 */
export async function readDocx(content: Uint8Array, about: About): Promise<Found> {
  assertUnpacks(content);
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
    throw new Problem(422, 'import-unreadable', { params: { kind: 'DOCX' } });
  }
}

/** Sizes stand in the list of the archive; nothing is unpacked to look at them. */
function assertUnpacks(content: Uint8Array): void {
  let bytes = 0;
  try {
    unzipSync(content, {
      filter: ({ originalSize }) => {
        bytes += originalSize;
        return false;
      },
    });
  } catch {
    throw new Problem(422, 'import-unreadable', { params: { kind: 'DOCX' } });
  }
  if (bytes > mostMegabytes * 1_000_000)
    throw new Problem(413, 'import-too-large', { params: { megabytes: mostMegabytes } });
}
