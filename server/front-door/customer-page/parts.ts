import { html, raw } from 'hono/html';
import { numbered } from '../../domains/conversations/index.ts';
import type { Language } from '../../kernel/language.ts';
import { say } from '../../platform/messages.ts';
import type { readPage, Shown } from './load-page.ts';
import { dueIn, minutesIn, noticeLink, timeIn } from './view.ts';

type Page = Awaited<ReturnType<typeof readPage>>;
type Waiting = Omit<Page, 'messages' | 'passages'>;
/** How the page is spoken, and where its forms go; null where it is for reading alone. */
export type Spoken = {
  language: Language;
  address: string | null;
  told: string | null;
  /** Whether the page asks how it was; not where a survey does. */
  asksRating: boolean;
};

/** The page of one request. */
export function requestPage(given: Shown, page: Page, spoken: Spoken) {
  const found = { ...given, request: asItStands(given, page) };
  const { request } = found;
  const { language, told, address, asksRating } = spoken;
  const isDone = request.status === 'solved';
  return html`<p class="crumb">${say(language, 'my-title')} #${request.number}</p>
<h1>${request.subject}</h1>
${told ? html`<p class="told" role="status">${say(language, told, { score: page.standing?.rating?.score ?? 0 })}</p>` : ''}
${card(found, page, language)}
${way(found, language)}
${isDone && asksRating && address !== null ? rating(page, { language, address }) : ''}
<section><h2>${say(language, 'my-conversation')}</h2>${page.messages.map((one) => message(one, found, language))}</section>
${address === null ? '' : answer(isDone, found.notice, { language, address })}${address === null ? '' : goOn(page, language)}`;
}

const apps: Record<string, string> = { telegram: 'Telegram', whatsapp: 'WhatsApp', line: 'LINE' };

/** Whoever would rather go on in an app takes the conversation along. */
function goOn({ passages }: Page, language: Language) {
  if (passages.length === 0) return '';
  const links = passages.map(
    ({ channel, url }) => html` <a href="${url}" rel="noreferrer">${apps[channel] ?? channel}</a>`,
  );
  return html`<p class="hint">${say(language, 'my-go-on')}${links}</p>`;
}

/** What the customer wrote after it was solved opens it again a moment later; to them it is open at once. */
function asItStands({ request, customerId }: Shown, { messages }: Page): Shown['request'] {
  const { status, solvedAt } = request;
  const isAgain =
    status === 'solved' &&
    solvedAt !== null &&
    messages.some(({ authorId, createdAt }) => authorId === customerId && createdAt > solvedAt);
  return isAgain ? { ...request, status: 'open', solvedAt: null } : request;
}

function card(found: Shown, page: Page, language: Language) {
  const { request, zone } = found;
  const place = page.standing?.place ?? null;
  const headline = headlineOf(request, page, language);
  const until = dueIn(language, zone);
  return html`<div class="card">${page.promises.map(
    (one) => html`<p>${say(language, 'my-promise')}</p><p class="big">${one.words}, ${until(one)}</p>`,
  )}<p class="big">${headline}</p>${
    request.status === 'open'
      ? html`${line(place, page.standing?.of ?? 0, headline)}<p>${expectationOf(page, language, zone)}</p>`
      : ''
  }</div>`;
}

/** Whose turn it is, and at which place in the line. While a promise of ours is open, it is never the customer's turn. */
export function headlineOf(
  { status }: Pick<Shown['request'], 'status'>,
  { standing, promises }: Waiting,
  language: Language,
): string {
  const place = standing?.place ?? null;
  if (status === 'waiting' && promises.length > 0) return say(language, 'my-open');
  if (status !== 'open' || place === null) return say(language, `my-${status}`);
  if (place === 1) return say(language, 'my-place-now');
  return say(language, 'my-place', { place, of: standing?.of ?? place });
}

/** How long it usually takes, with what is not known said as well. */
export function expectationOf(
  { standing, spread, isLate, when }: Waiting,
  language: Language,
  zone: string,
): string {
  if (!spread) return say(language, isLate ? 'my-expect-late' : 'my-expect-unknown');
  return say(language, `my-expect-${standing?.awaits ?? 'first-reply'}`, {
    median: minutesIn(language, spread.median),
    low: minutesIn(language, spread.low),
    high: minutesIn(language, spread.high),
    when: when ? timeIn(language, zone)(when) : '',
  });
}

/** The line as dots: those before, you, and some of those after. */
function line(place: number | null, of: number, words: string) {
  if (place === null) return '';
  const before = Math.min(place - 1, 6);
  const after = Math.min(of - place, 6);
  const dots = [
    ...Array<string>(before).fill('<i></i>'),
    '<i class="you"></i>',
    ...Array<string>(after).fill('<i></i>'),
  ].join('');
  return html`<div class="line" role="img" aria-label="${words}">${raw(dots)}</div>`;
}

/** The steps of a request; what was solved without an answer waits for none. */
export function stepsOf(request: Pick<Shown['request'], 'createdAt' | 'firstAnsweredAt' | 'solvedAt'>) {
  const steps = [
    { name: 'received', at: request.createdAt },
    { name: 'answered', at: request.firstAnsweredAt },
    { name: 'solved', at: request.solvedAt },
  ];
  return request.solvedAt ? steps.filter(({ at }) => at !== null) : steps;
}

function way({ request, zone }: Shown, language: Language) {
  const time = timeIn(language, zone);
  const steps = stepsOf(request);
  const next = steps.findIndex((one) => one.at === null);
  return html`<ol class="way">${steps.map(
    ({ name, at }, n) =>
      html`<li class="${at ? 'done' : n === next ? 'now' : ''}"><b>${say(language, `my-step-${name}`)}</b>${
        at ? time(at) : say(language, n === next ? 'my-step-now' : 'my-step-soon')
      }</li>`,
  )}</ol>`;
}

function message(one: Page['messages'][number], { company, customerId, zone }: Shown, language: Language) {
  const isMine = one.authorId === customerId;
  const name = isMine ? say(language, 'my-you') : one.author.name.split(' ')[0] || company;
  const files = one.attachments.map((file) =>
    file.state === 'ready'
      ? html`<li><a href="${file.url}" rel="noreferrer">${file.name}</a></li>`
      : html`<li>${file.name}: ${say(language, `my-file-${file.state}`)}</li>`,
  );
  return html`<article class="${isMine ? 'mine' : ''}"><p class="head"><b>${name}</b>${
    isMine || one.kind === 'incoming' ? '' : html`<span>${company}</span>`
  }<time datetime="${one.createdAt.toISOString()}">${timeIn(language, zone)(one.createdAt)}</time></p>
<p class="words" lang="${one.language ?? language}">${[one.text, numbered(one.choices ?? [])].filter(Boolean).join('\n\n')}</p>${
    files.length > 0 ? html`<ul class="files">${files}</ul>` : ''
  }</article>`;
}

type ToSend = { language: Language; address: string };

function answer(isDone: boolean, notice: string | null, { language, address }: ToSend) {
  return html`<form method="post" enctype="multipart/form-data" action="${address}/answer?lang=${language}">
<label for="words">${say(language, isDone ? 'my-answer-solved' : 'my-answer')}</label>
<textarea id="words" name="words" rows="4" maxlength="20000"></textarea>
<div class="send"><button>${say(language, 'my-send')}</button>
<label class="attach">${say(language, 'my-files')}<input type="file" name="files" multiple></label></div>${
    notice ? html`<p class="hint">${say(language, 'my-notice-hint')} ${noticeLink(notice, language)}</p>` : ''
  }</form>`;
}

function rating({ standing }: Page, { language, address }: ToSend) {
  const given = standing?.rating?.score;
  const choices = [1, 2, 3, 4, 5].map(
    (score) =>
      html`<label><input type="radio" name="score" value="${score}" required ${
        given === score ? raw('checked') : ''
      }><span>${say(language, `my-rate-${score}`)}</span></label>`,
  );
  return html`<form method="post" action="${address}/rating?lang=${language}" class="rate"><fieldset><legend>${say(
    language,
    'my-rate',
  )}</legend><div class="scores">${choices}</div></fieldset>
<label for="rate-words">${say(language, 'my-rate-words')}</label><textarea id="rate-words" name="words" rows="2" maxlength="2000">${
    standing?.rating?.words ?? ''
  }</textarea><div class="send"><button>${say(language, 'my-rate-send')}</button></div></form>`;
}

/** A page of one sentence, with a button where something can be done. */
export function plainPage(
  language: Language,
  words: { title: string; text: string },
  act?: { to: string; label: string },
) {
  return html`<h1>${say(language, words.title)}</h1><p>${say(language, words.text)}</p>${
    act
      ? html`<form method="post" action="${act.to}"><div class="send"><button>${say(language, act.label)}</button></div></form>`
      : ''
  }`;
}
