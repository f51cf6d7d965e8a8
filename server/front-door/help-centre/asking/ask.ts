import { html } from 'hono/html';
import { isOwnMailbox } from '../../../domains/channels/index.ts';
import { askByForm, listOfferedForms, type OfferedForm } from '../../../domains/requests/index.ts';
import { say } from '../../../platform/messages.ts';
import { keepFiles } from '../../customer-page/receive-words.ts';
import type { Caller } from '../caller.ts';
import { document } from '../frame.ts';
import { icon } from '../icons.ts';
import { noteComingBack } from '../reading/tries.ts';
import { type Made, type Scene, sceneOf } from '../scene.ts';
import { pathIn } from '../site.ts';
import { askForm } from './ask-form.ts';
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
  const description = say(language, 'help-ask-promise');
  return { body: document({ ...scene, title, description, path: '/ask', isFindable: true }, main) };
}

async function formPage(
  scene: Scene,
  offered: OfferedForm | null,
  filled: Filled,
  now: Date,
  seen?: string,
): Promise<Made> {
  const title = offered?.name ?? say(scene.language, 'help-ask');
  const form = askForm(scene, offered, { filled, seen: seen ?? (await markOfTime(now)) });
  const main = html`<h1>${title}</h1><p class="sub">${say(scene.language, 'help-ask-promise')}</p>${form}`;
  const status = Object.keys(filled.faults).length > 0 ? 400 : 200;
  const description = say(scene.language, 'help-ask-promise');
  // Forms of topics stand behind the page that names them: that one is found.
  const isFindable = offered === null && status === 200;
  return { body: document({ ...scene, title, description, path: '/ask', isFindable }, main), status };
}

/** Takes what was sent: asks for what it leads to, says what is wrong, or opens the request. */
export async function takeAsking(c: Caller): Promise<Response> {
  const scene = await sceneOf(c);
  const { site } = scene;
  const { language, reader } = scene;
  const taken = await judgeAsking(c, scene, { isMachine: looksLikeMachine });
  if (!taken.isDone) {
    const { offered, filled, seen } = taken;
    const made = await formPage(scene, offered, filled, c.get('now'), seen);
    return c.html(String(await made.body), made.status ?? 200);
  }
  await noteComingBack(c, site, true);
  const to = reader ? `/requests/${taken.number}?told=sent` : '/ask/thanks';
  return c.redirect(pathIn(site, language, to), 303);
}

type Asked =
  | { isDone: true; number: number }
  | { isDone: false; offered: OfferedForm | null; filled: Filled; seen: string };

/**
 * Reads what was sent of a form: a request stands, or the form is shown once more, with what it leads to or what is wrong.
 * @param isMachine what is thought of who sent it: what a machine sends is kept as spam. @throws Problem 429.
 */
export async function judgeAsking(
  c: Caller,
  scene: Scene,
  { isMachine }: { isMachine: typeof looksLikeMachine },
): Promise<Asked> {
  const { site, context, language, reader } = scene;
  const body = await c.req.parseBody({ all: true });
  const offered = (await offeredTo(scene)).find(({ form }) => form.id === body.form) ?? null;
  const filled = readFilled(body, offered);
  const seen = typeof body.seen === 'string' ? body.seen : '';
  const again = (faults: Filled['faults']) => ({
    ...{ isDone: false as const, offered, seen },
    filled: { ...filled, faults },
  });
  const shown = String(body.shown ?? '').split(',');
  if (offered && newlyAsked(offered, filled.values, shown).length > 0) return again({});
  const faults = faultsOf(filled, offered, reader !== null);
  const isOurs = !reader && !faults.email && (await isOwnMailbox(filled.email));
  const all = isOurs ? { ...faults, email: 'help-email-ours' } : faults;
  if (Object.keys(all).length > 0) return again(all);
  await countAsking(c, site.workspaceId, { email: reader?.customerId ?? filled.email, seen });
  const isSpam = await isMachine(body, c.get('now'));
  const fileIds = (await keepFiles(context, body)).map((one) => one.fileId);
  const { email, name, subject, words, values } = filled;
  const { number } = await askByForm(context, {
    ...{ formId: offered?.form.id ?? null, subject, body: words, language, isSpam, fileIds },
    customer: reader ? { id: reader.customerId } : { email, name },
    brandId: site.brandId,
    fields: askedValues(offered, values),
  });
  return { isDone: true, number };
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
