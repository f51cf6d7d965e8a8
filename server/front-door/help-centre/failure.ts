import { html } from 'hono/html';
import { isLanguage, type Language } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import { answerFailure } from '../../platform/http/failure.ts';
import { say } from '../../platform/messages.ts';
import type { Caller } from './caller.ts';
import { iconAddress, styleAddress } from './files.ts';
import { document } from './frame.ts';
import { gonePage } from './reading/gone.ts';
import { sceneOf } from './scene.ts';

/** A failure as a page in the reader's language. What is not on purpose is logged as everywhere. */
export async function answerFailureAsPage(error: Error, c: Caller): Promise<Response> {
  const plain = answerFailure(error, c);
  const isForProgram = c.req.path.endsWith('/suggestions') || plain.status >= 500;
  if (isForProgram) return plain;
  const code = error instanceof Problem ? error.code : 'internal-error';
  const params = error instanceof Problem ? error.details.params : {};
  const [, language] = /\/(id|th|en)(?:\/|$)/.exec(c.req.path) ?? [];
  const spoken = isLanguage(language) ? language : c.get('language');
  const made = await makePage(c, plain.status, say(spoken, code, params)).catch(() => null);
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
  const later = plain.headers.get('retry-after');
  if (later) headers.set('retry-after', later);
  const text = made ?? String(await nowhere(spoken));
  return new Response(text, { status: plain.status, headers });
}

/** Where no company is called there is no help centre to look in; the page is plain and says so. */
function nowhere(language: Language) {
  const says = (key: string) => say(language, key);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${says('help-missing-title')}</title>
<link rel="icon" href="${iconAddress}">
<link rel="stylesheet" href="${styleAddress}">
</head>
<body><main id="main" class="narrow"><h1>${says('help-missing-title')}</h1><p class="sub">${says('help-nowhere')}</p></main></body>
</html>`;
}

async function makePage(c: Caller, status: number, sentence: string): Promise<string> {
  const scene = await sceneOf(c);
  if (status === 404) return String(await (await gonePage(scene, null)).body);
  const title = say(scene.language, status === 429 ? 'my-busy-title' : 'help-refused-title');
  const main = html`<h1>${title}</h1><p class="sub">${sentence}</p>`;
  return String(await document({ ...scene, title, path: '' }, main));
}
