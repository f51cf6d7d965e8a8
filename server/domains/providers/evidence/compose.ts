import type { Language } from '../../../kernel/language.ts';
import { say } from '../../../platform/messages.ts';
import type { Block, Sheet } from '../../../platform/pdf/sheet.ts';
import { minorDigits } from '../../orders/index.ts';
import type { Action } from '../actions/keep-action.ts';
import type { Line } from '../rules/money.ts';
import type { Judged } from '../rules/targets.ts';
import type { Scorecard } from '../scorecards/scorecard.ts';

const locales = { en: 'en-GB', id: 'id-ID', th: 'th-TH-u-nu-latn' };

type Given = {
  scorecard: Scorecard;
  company: string;
  zone: string;
  language: Language;
  actions: readonly Pick<Action, 'cause' | 'action' | 'dueOn' | 'doneAt' | 'outcome' | 'measure' | 'owner'>[];
  /** Of the file with the data behind it: how many lines, and its hash. */
  data: { lines: number; hash: string };
};

/** Puts the evidence of a month into the words of a language. */
export function composeSheet(given: Given): Sheet {
  const { scorecard, company, language, zone } = given;
  const { provider, month, asOf } = scorecard;
  const write = writerOf(language, scorecard.contract.currency, zone);
  const title = write.say('evidence-title', { name: provider.name, month: write.month(month) });
  const made = write.time(asOf);
  return {
    ...{ language, title, madeAt: asOf, foot: `${company} · ${title} · ${made}` },
    blocks: [
      { kind: 'title', text: title },
      { kind: 'text', text: aboutContract(scorecard, company, write) },
      { kind: 'small', text: write.say(scorecard.isOver ? 'evidence-over' : 'evidence-so-far', { made }) },
      { kind: 'heading', text: write.say('evidence-targets') },
      targetTable(scorecard.targets, write),
      { kind: 'small', text: write.say('evidence-method') },
      { kind: 'text', text: hoursOf(scorecard, write) },
      { kind: 'heading', text: write.say('evidence-money') },
      moneyTable(scorecard, write),
      { kind: 'text', text: sumsOf(scorecard, write) },
      { kind: 'heading', text: write.say('evidence-actions') },
      ...actionBlocks(given, write),
      { kind: 'heading', text: write.say('evidence-data') },
      {
        kind: 'text',
        text: write.say('evidence-data-text', { lines: given.data.lines, hash: given.data.hash }),
      },
    ],
  };
}

type Writer = ReturnType<typeof writerOf>;

function writerOf(language: Language, currency: string, zone: string) {
  const locale = locales[language];
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' });
  // As amounts are stored: people write fewer of some currencies (IDR).
  const digits = minorDigits(currency);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return {
    say: (key: string, params: Record<string, string | number> = {}) => say(language, key, params),
    /** No-break spaces are not in every font, and a table breaks between its columns anyway. */
    money: (minor: number) => plain(money.format(minor / 10 ** digits)),
    day: (date: string) => day.format(new Date(`${date}T00:00:00Z`)),
    month: (month: string) => monthName.format(new Date(`${month}-01T00:00:00Z`)),
    time: (at: string) => plain(clock.format(new Date(at))),
    share: (one: number) => plain(share.format(one)),
    number: (one: number) => plain(number.format(one)),
  };
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

function aboutContract({ contract, provider }: Scorecard, company: string, write: Writer): string {
  const { validFrom, validUntil, version } = contract;
  const until = validUntil ? write.day(validUntil) : write.say('evidence-no-end');
  const params = { company, name: provider.name, version, from: write.day(validFrom), until };
  return write.say('evidence-contract', params);
}

function targetTable(targets: readonly Judged[], write: Writer): Block {
  return {
    kind: 'table',
    columns: [
      { head: write.say('evidence-target'), share: 3 },
      { head: write.say('evidence-at-least'), share: 1.3, isNumber: true },
      { head: write.say('evidence-figure'), share: 1.3, isNumber: true },
      { head: write.say('evidence-interval'), share: 2, isNumber: true },
      { head: write.say('evidence-count'), share: 1.5, isNumber: true },
      { head: write.say('evidence-verdict'), share: 2 },
    ],
    rows: targets.map((one) => [
      write.say(`evidence-measure-${one.measure}`),
      write.share(one.atLeast),
      one.estimate === null ? '–' : write.share(one.estimate),
      one.low === null || one.high === null ? '–' : `${write.share(one.low)} – ${write.share(one.high)}`,
      one.measure === 'hours'
        ? hoursFigure(one, write)
        : `${write.number(one.good)} / ${write.number(one.n)}`,
      write.say(`evidence-verdict-${one.verdict}`),
    ]),
  };
}

const hoursFigure = ({ good, n }: Judged, write: Writer) =>
  `${write.number(good / 3600)} / ${write.number(n / 3600)}`;

function hoursOf({ contract, deliveredSeconds }: Scorecard, write: Writer): string {
  const delivered = write.number(Math.round(deliveredSeconds / 36) / 100);
  if (contract.requiredHours === null) return write.say('evidence-hours', { delivered });
  const required = write.number(contract.requiredHours);
  return write.say('evidence-hours-required', { delivered, required });
}

function moneyTable({ money }: Scorecard, write: Writer): Block {
  return {
    kind: 'table',
    columns: [
      { head: write.say('evidence-target'), share: 2 },
      { head: write.say('evidence-why'), share: 4 },
      { head: '%', share: 0.8, isNumber: true },
      { head: write.say('evidence-amount'), share: 1.8, isNumber: true },
    ],
    rows: money.lines.map((line) => [
      write.say(`evidence-measure-${line.measure}`),
      whyOf(line, write),
      write.number(line.percent),
      write.money(line.amount),
    ]),
  };
}

function whyOf({ because, against, lacking }: Line, write: Writer): string {
  const at = against === null ? '' : write.share(against);
  return write.say(`evidence-because-${because}`, { at, lacking: write.number(lacking ?? 0) });
}

function sumsOf({ money, contract }: Scorecard, write: Writer): string {
  const { fee, penalties, penaltiesAtMost, credits, due } = money;
  const sums = { fee, penalties, taken: penaltiesAtMost, credits, due };
  const params = Object.fromEntries(Object.entries(sums).map(([key, sum]) => [key, write.money(sum)]));
  return write.say('evidence-sums', { ...params, most: write.number(contract.mostPercent) });
}

function actionBlocks({ actions }: Given, write: Writer): Block[] {
  if (actions.length === 0) return [{ kind: 'text', text: write.say('evidence-no-actions') }];
  return [
    {
      kind: 'table',
      columns: [
        { head: write.say('evidence-cause'), share: 3 },
        { head: write.say('evidence-action'), share: 3 },
        { head: write.say('evidence-owner'), share: 1.6 },
        { head: write.say('evidence-due'), share: 1.6 },
        { head: write.say('evidence-state'), share: 1.6 },
      ],
      rows: actions.map((one) => [
        `${write.say(`evidence-measure-${one.measure}`)}: ${one.cause}`,
        one.action,
        one.owner.name,
        write.day(one.dueOn),
        write.say(`evidence-state-${one.outcome ?? (one.doneAt ? 'done' : 'open')}`),
      ]),
    },
  ];
}
