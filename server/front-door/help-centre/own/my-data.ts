import { Readable } from 'node:stream';
import { html } from 'hono/html';
import { countAttempt } from '../../../domains/access/index.ts';
import {
  findNotice,
  giveOwnConsent,
  listOwnConsents,
  purposes,
  withdrawOwnConsent,
} from '../../../domains/customers/index.ts';
import {
  askOwn,
  type countries,
  fetchOwnBundle,
  findSettings,
  kinds,
  listOwn,
  type PrivacyRequestRow,
} from '../../../domains/privacy/index.ts';
import { Problem } from '../../../kernel/problem.ts';
import { say } from '../../../platform/messages.ts';
import { storage } from '../../../platform/storage.ts';
import { dueIn, timeIn } from '../../customer-page/view.ts';
import { perCustomer } from '../../portal/privacy-routes.ts';
import type { Caller } from '../caller.ts';
import { crumbs, document } from '../frame.ts';
import { type Made, type Scene, sceneOf } from '../scene.ts';
import { pathIn, type Site } from '../site.ts';
import type { Reader } from './reader.ts';
import { assertReader } from './requests-pages.ts';

const tellable = ['told', 'agreed', 'withdrawn'] as const;

/** What is known of me and why, what I agreed to, and what I may ask. */
export async function myDataPage(c: Caller, scene: Scene, reader: Reader): Promise<Made> {
  const { language, context } = scene;
  const [settings, notice, consents, asked] = await Promise.all([
    findSettings(context, {}),
    findNotice(context, {}),
    listOwnConsents(reader.own, {}),
    listOwn(reader.own, {}),
  ]);
  const title = say(language, 'help-my-data');
  const told = tellable.find((one) => one === c.req.query('told'));
  const way = [{ name: say(language, 'help-mine'), path: '/requests' }];
  const main = html`${crumbs(scene, way)}<h1>${title}</h1>${
    told ? html`<p class="told" role="status">${say(language, `help-data-${told}`)}</p>` : ''
  }${
    settings.officerEmail
      ? html`<p class="sub">${say(language, 'help-data-officer')} ${settings.officerName} <a href="mailto:${settings.officerEmail}">${settings.officerEmail}</a></p>`
      : ''
  }${
    notice
      ? html`<section><h2>${say(language, 'help-data-notice')}</h2><p class="words">${notice.texts[language]}</p></section>`
      : ''
  }${consentPart(scene, consents)}${askPart(scene)}${askedPart(scene, asked)}`;
  return { body: document({ ...scene, title, path: '/my-data' }, main) };
}

type Consents = Awaited<ReturnType<typeof listOwnConsents>>;

function consentPart(scene: Scene, consents: Consents) {
  const { site, language } = scene;
  const to = pathIn(site, language, '/my-data/consents');
  return html`<section><h2>${say(language, 'help-data-consents')}</h2><ul class="rows">${purposes.map(
    (purpose) => {
      const given = consents.find((one) => one.purpose === purpose && one.withdrawnAt === null);
      const [name, value, label] = given
        ? ['withdraw', given.id, 'help-data-withdraw']
        : ['purpose', purpose, 'help-data-agree'];
      const words = say(language, `help-purpose-${purpose}`);
      return html`<li><span><b>${words}</b><span class="dim">${given ? say(language, 'help-data-given', { date: timeIn(language, site.zone)(given.givenAt) }) : say(language, 'help-data-not-given')}</span></span><form method="post" action="${to}"><input type="hidden" name="${name}" value="${value}"><button class="quiet" aria-label="${say(language, label)}: ${words}">${say(language, label)}</button></form></li>`;
    },
  )}</ul></section>`;
}

function askPart({ site, language }: Scene) {
  return html`<section><h2>${say(language, 'help-data-ask')}</h2><form class="form" method="post" action="${pathIn(site, language, '/my-data')}"><fieldset><legend class="unseen">${say(language, 'help-data-ask')}</legend>${kinds.map(
    (kind) =>
      html`<label class="pick"><input type="radio" name="kind" value="${kind}" required><span>${say(language, `help-data-kind-${kind}`)}</span></label>`,
  )}</fieldset><label for="note">${say(language, 'help-data-note')}</label><textarea id="note" name="note" rows="3" maxlength="5000"></textarea><button>${say(language, 'my-send')}</button></form></section>`;
}

function askedPart({ site, language }: Scene, asked: PrivacyRequestRow[]) {
  if (asked.length === 0) return '';
  const until = dueIn(language, site.zone);
  return html`<section><h2>${say(language, 'help-data-asked')}</h2><ul class="rows">${asked.map((one) => {
    const isReady = one.state === 'done' && one.bundleKey !== null;
    const state = say(language, `help-data-${one.state}`, {
      date: until({ dueAt: one.dueAt, precision: 'date' }),
    });
    return html`<li><span><b>${say(language, `help-data-kind-${one.kind}`)}</b><span class="dim">${state}${one.outcome ? html` · ${one.outcome}` : ''}</span></span>${
      isReady
        ? html`<a href="${pathIn(site, language, `/my-data/${one.id}/copy`)}" download>${say(language, 'help-data-copy')}</a>`
        : ''
    }</li>`;
  })}</ul></section>`;
}

/** Asks something about one's own data; its legal clock begins. */
export async function askAboutData(c: Caller): Promise<Response> {
  const { scene, reader } = await writing(c);
  const body = await c.req.parseBody();
  const kind = kinds.find((one) => one === body.kind);
  if (!kind) throw new Problem(400, 'input-invalid', { params: { fields: 'kind' } });
  const note = String(body.note ?? '').slice(0, 5000);
  await askOwn(reader.own, { kind, country: countryOf(scene.site), note });
  return back(c, scene, 'told');
}

/** Agrees to a purpose, or withdraws it with effect at once. */
export async function changeConsent(c: Caller): Promise<Response> {
  const { scene, reader } = await writing(c);
  const body = await c.req.parseBody();
  if (typeof body.withdraw === 'string') {
    await withdrawOwnConsent(reader.own, { consentId: body.withdraw });
    return back(c, scene, 'withdrawn');
  }
  const purpose = purposes.find((one) => one === body.purpose);
  if (!purpose) throw new Problem(400, 'input-invalid', { params: { fields: 'purpose' } });
  await giveOwnConsent(reader.own, { purpose });
  return back(c, scene, 'agreed');
}

/** The copy of one's own data, once it was handed over. */
export async function fetchCopy(c: Caller): Promise<Response> {
  const scene = await sceneOf(c);
  const reader = assertReader(scene);
  const { key } = await fetchOwnBundle(reader.own, { privacyRequestId: c.req.param('id') ?? '' });
  return c.body(Readable.toWeb(storage().stream(key)) as ReadableStream, 200, {
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="data.zip"',
  });
}

async function writing(c: Caller) {
  const scene = await sceneOf(c);
  const reader = assertReader(scene);
  await countAttempt(`own-data:${reader.customerId}`, perCustomer, c.get('now'));
  return { scene, reader };
}

/** Whose law counts, by where the company is. */
function countryOf({ zone }: Site): (typeof countries)[number] {
  if (zone === 'Asia/Bangkok') return 'TH';
  return /^Asia\/(Jakarta|Pontianak|Makassar|Jayapura)$/.test(zone) ? 'ID' : 'other';
}

function back(c: Caller, { site, language }: Scene, told: (typeof tellable)[number]): Response {
  return c.redirect(`${pathIn(site, language, '/my-data')}?told=${told}`, 303);
}
