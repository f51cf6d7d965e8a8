import { html } from 'hono/html';
import { isOwnMailbox } from '../../../domains/channels/index.ts';
import { askByForm, listOfferedForms, type OfferedForm } from '../../../domains/requests/index.ts';
import { say } from '../../../platform/messages.ts';
import { keepFiles } from '../../customer-page/receive-words.ts';
import type { Caller } from '../caller.ts';
import { document } from '../frame.ts';
import { icon } from '../icons.ts';
import { noteComingBack } from '../reading/tries.ts';
import { type Made, type Scene, sceneOf, shelfOf } from '../scene.ts';
import { pathIn } from '../site.ts';
import { fault, formFields, invalid } from './ask-fields.ts';
import { countAsking, looksLikeMachine, markOfTime } from './ask-guard.ts';
import { type Filled, faultsOf, newlyAsked, readFilled } from './ask-values.ts';

/** What it is about, where there is something to choose; else the form itself. */
export async function askPage(c: Caller, scene: Scene): Promise<Made> {
  const { site } = scene;
  await noteComingBack(c, site, false);
  const offered = await offeredTo(scene);
  const chosen = offered.find(({ form }) => form.id === c.req.query('form'));
  const subject = (c.req.query('subject') ?? '').slice(0, 500);
  if (!chosen && offered.length > 1) return choicePage(scene, offered, subject);
  const filled = { ...readFilled({ subject }, null), values: {} };
  return formPage(scene, chosen ?? offered[0] ?? null, filled, c.get('now'));
}

function offeredTo({ context, language, reader }: Scene): Promise<OfferedForm[]> {
  return listOfferedForms(context, { language, isInternal: reader?.isInternal ?? false });
}

/** What it is about; below that, for those who work here, which department they ask. */
function choicePage(scene: Scene, offered: OfferedForm[], subject: string): Made {
  const { site, language } = scene;
  const title = say(language, 'help-ask');
  const more = subject ? `&subject=${encodeURIComponent(subject)}` : '';
  const ways = (some: OfferedForm[], sign: 'form' | 'people') =>
    html`<ul class="ways">${some.map(
      ({ form, name }) =>
        html`<li><a href="${pathIn(site, language, '/ask')}?form=${form.id}${more}">${icon(sign)}<b>${name}</b><span></span>${icon('right')}</a></li>`,
    )}</ul>`;
  const [departments, topics] = [true, false].map((is) => offered.filter((one) => one.isDepartment === is));
  const main = html`<h1>${title}</h1>${
    topics?.length ? html`<p class="sub">${say(language, 'help-ask-about')}</p>${ways(topics, 'form')}` : ''
  }${departments?.length ? html`<section><h2>${say(language, 'help-departments')}</h2>${ways(departments, 'people')}</section>` : ''}`;
  return { body: document({ ...scene, title, path: '/ask' }, main) };
}

async function formPage(
  scene: Scene,
  offered: OfferedForm | null,
  filled: Filled,
  now: Date,
  seen?: string,
): Promise<Made> {
  const { site, language, reader } = scene;
  const says = (key: string) => say(language, key);
  const look = { language, filled };
  const isWrong = Object.keys(filled.faults).length > 0;
  const title = offered?.name ?? says('help-ask');
  const text = (name: 'name' | 'subject' | 'email', type: string, hints: string) =>
    html`<label for="${name}">${says(`help-ask-${name}`)}</label>${fault(name, look)}<input id="${name}" name="${name}" type="${type}" value="${filled[name]}" autocomplete="${hints}" maxlength="320" ${name === 'name' ? '' : html`required`} ${invalid(name, look)}>`;
  const main = html`<h1>${title}</h1><p class="sub">${says('help-ask-promise')}</p><form class="form ask" method="post" enctype="multipart/form-data" action="${pathIn(site, language, '/ask')}" data-conditions>${
    isWrong ? html`<p class="fault" role="alert">${says('help-ask-wrong')}</p>` : ''
  }<input type="hidden" name="form" value="${offered?.form.id ?? ''}"><input type="hidden" name="seen" value="${seen ?? (await markOfTime(now))}"><p class="trap" aria-hidden="true"><label>Website<input name="website" tabindex="-1" autocomplete="off"></label></p>${
    reader
      ? html`<p class="hint">${say(language, 'help-ask-as', { name: reader.name })}</p>`
      : html`${text('name', 'text', 'name')}${text('email', 'email', 'email')}`
  }${text('subject', 'text', 'off')}<div data-suggest data-words="${says('help-suggest')}" hidden aria-live="polite"></div>${
    offered ? formFields(offered, look) : ''
  }<label for="words">${says('help-ask-words')}</label>${fault('words', look)}<textarea id="words" name="words" rows="6" maxlength="20000" required ${invalid('words', look)}>${filled.words}</textarea><label for="files">${says('my-files')}</label><input id="files" type="file" name="files" multiple><button>${says('my-send')}</button></form>`;
  return { body: document({ ...scene, title, path: '/ask' }, main), status: isWrong ? 400 : 200 };
}

/** Takes what was sent: asks for what it leads to, says what is wrong, or opens the request. */
export async function takeAsking(c: Caller): Promise<Response> {
  const { site } = await shelfOf(c);
  const scene = await sceneOf(c, site);
  const { context, language, reader } = scene;
  const now = c.get('now');
  const body = await c.req.parseBody({ all: true });
  const offered = (await offeredTo(scene)).find(({ form }) => form.id === body.form) ?? null;
  const filled = readFilled(body, offered);
  const seen = typeof body.seen === 'string' ? body.seen : '';
  const show = async (faults: Filled['faults']) => {
    const made = await formPage(scene, offered, { ...filled, faults }, now, seen);
    return c.html(String(await made.body), made.status ?? 200);
  };
  const shown = String(body.shown ?? '').split(',');
  if (offered && newlyAsked(offered, filled.values, shown).length > 0) return show({});
  const faults = faultsOf(filled, offered, reader !== null);
  const isOurs = !reader && !faults.email && (await isOwnMailbox(filled.email));
  const all = isOurs ? { ...faults, email: 'help-email-ours' } : faults;
  if (Object.keys(all).length > 0) return show(all);
  await countAsking(c, site.workspaceId, reader?.customerId ?? filled.email);
  const isSpam = await looksLikeMachine(body, now);
  const fileIds = (await keepFiles(context, body)).map((one) => one.fileId);
  const { email, name, subject, words, values } = filled;
  const { number } = await askByForm(context, {
    ...{ formId: offered?.form.id ?? null, subject, body: words, language, isSpam, fileIds },
    customer: reader ? { id: reader.customerId } : { email, name },
    brandId: site.brandId,
    fields: askedValues(offered, values),
  });
  await noteComingBack(c, site, true);
  const to = reader ? `/requests/${number}?told=sent` : '/ask/thanks';
  return c.redirect(pathIn(site, language, to), 303);
}

/** Only what the form asks for with these values: what was hidden again says nothing. */
function askedValues(offered: OfferedForm | null, values: Filled['values']): Filled['values'] {
  const keys = offered ? newlyAsked(offered, values, []) : [];
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key)));
}

export async function thanksPage(scene: Scene): Promise<Made> {
  const { site, language } = scene;
  const title = say(language, 'help-asked-title');
  const main = html`<h1>${title}</h1><p class="sub">${say(language, 'help-asked')}</p><p class="further"><a class="button" href="${pathIn(site, language)}">${say(language, 'help-centre')}</a></p>`;
  return { body: document({ ...scene, title, path: '/ask' }, main) };
}
