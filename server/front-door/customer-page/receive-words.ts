import { receiveMessage } from '../../domains/conversations/index.ts';
import { storeFile } from '../../domains/files/index.ts';
import { isLanguage } from '../../kernel/language.ts';
import type { Context } from '../../platform/command.ts';
import type { Shown } from './load-page.ts';

/** What a form brought: texts and files by name. */
export type Form = Record<string, string | File | (string | File)[]>;

/** The customer's words and files come in as by any channel. False when there were none. */
export async function receiveWords(
  body: Form,
  { context, request, customerId }: Pick<Shown, 'context' | 'request' | 'customerId'>,
): Promise<boolean> {
  const text = String(body.words ?? '')
    .slice(0, 20_000)
    .trim();
  const files = await keepFiles(context, body);
  if (text === '' && files.length === 0) return false;
  const { conversationId, subject } = request;
  const language = isLanguage(request.language) ? request.language : null;
  const about = { conversationId, channel: 'portal', subject, customerId, language };
  await receiveMessage(context, { ...about, text, html: null, verified: true, files, at: context.now });
  return true;
}

/** The most files that one form may bring. */
const mostFiles = 20;

/** The files of a form, kept. */
export async function keepFiles(context: Context, { files = [] }: Form) {
  const given = [files].flat().filter((one): one is File => one instanceof File && one.size > 0);
  const kept = [];
  for (const file of given.slice(0, mostFiles)) {
    const content = new Uint8Array(await file.arrayBuffer());
    const { id } = await storeFile(context, { name: file.name, type: file.type, content });
    kept.push({ fileId: id, contentId: null, isInline: false });
  }
  return kept;
}
