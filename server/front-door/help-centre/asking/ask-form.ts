import { html } from 'hono/html';
import type { OfferedForm } from '../../../domains/requests/index.ts';
import { say } from '../../../platform/messages.ts';
import type { Scene } from '../scene.ts';
import { pathIn } from '../site.ts';
import { fault, formFields, invalid } from './ask-fields.ts';
import type { Filled } from './ask-values.ts';

type Shown = Pick<Scene, 'site' | 'language' | 'reader'>;

/** The form by which somebody asks, the same on our own pages and on others. @param seen the mark of when it was shown. */
export function askForm(
  { site, language, reader }: Shown,
  offered: OfferedForm | null,
  { filled, seen }: { filled: Filled; seen: string },
) {
  const says = (key: string) => say(language, key);
  const look = { language, filled };
  const isWrong = Object.keys(filled.faults).length > 0;
  const text = (name: 'name' | 'subject' | 'email', type: string, hints: string) =>
    html`<label for="${name}">${says(`help-ask-${name}`)}</label>${fault(name, look)}<input id="${name}" name="${name}" type="${type}" value="${filled[name]}" autocomplete="${hints}" maxlength="320" ${name === 'name' ? '' : html`required`} ${invalid(name, look)}>`;
  return html`<form class="form ask" method="post" enctype="multipart/form-data" action="${pathIn(site, language, '/ask')}" data-conditions>${
    isWrong ? html`<p class="fault" role="alert">${says('help-ask-wrong')}</p>` : ''
  }<input type="hidden" name="form" value="${offered?.form.id ?? ''}"><input type="hidden" name="seen" value="${seen}"><p class="trap" aria-hidden="true"><label>Website<input name="website" tabindex="-1" autocomplete="off"></label></p>${
    reader
      ? html`<p class="hint">${say(language, 'help-ask-as', { name: reader.name })}</p>`
      : html`${text('name', 'text', 'name')}${text('email', 'email', 'email')}`
  }${text('subject', 'text', 'off')}<div data-suggest data-words="${says('help-suggest')}" hidden aria-live="polite"></div>${
    offered ? formFields(offered, look) : ''
  }<label for="words">${says('help-ask-words')}</label>${fault('words', look)}<textarea id="words" name="words" rows="6" maxlength="20000" required ${invalid('words', look)}>${filled.words}</textarea><label for="files">${says('my-files')}</label><input id="files" type="file" name="files" multiple><button>${says('my-send')}</button></form>`;
}
