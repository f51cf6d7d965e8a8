import { dateNear, inMonths, readYear, weekdayIn } from '../calendar/days.ts';
import { dayOf } from '../calendar/zone.ts';
import { type Grammar, oneOf, type Part, type Pattern, readTime } from './grammar.ts';
import { endOfWeek, endOfWeekend, lastOfMonth, readSpan, readWeekday, type Unit } from './spans.ts';

const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const counts = 'one two three four five six seven eight nine ten'.split(' ');
const weekday = `(?<weekday>${oneOf([...weekdays, 'tues', 'thurs'])})`;
const month =
  '(?<month>january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\\.?';
const count = `(?:\\d{1,3}\\s*(?:-|–|to|or)\\s*)?(?<count>\\d{1,3}|an?|${oneOf(counts)})`;
const units: Record<string, Unit> = {
  minute: 'minute',
  min: 'minute',
  hour: 'hour',
  hr: 'hour',
  h: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
};
const half = '(?<half>[ap]\\.m\\.|[ap]m\\b)';
const year = '(?:,?\\s*(?<year>20\\d\\d))?';
const partNames: Record<string, Part> = {
  morning: 'morning',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'night',
};

const numberOf = (word = '') =>
  /^an?$/i.test(word) ? 1 : Number(word) || counts.indexOf(word.toLowerCase()) + 1;
const weekdayNumber = (word = '') =>
  weekdays.findIndex((one) => one.startsWith(word.toLowerCase().slice(0, 3)));
const monthNumber = (word = '') => months.indexOf(word.toLowerCase().slice(0, 3));
const found = (day: number | null) => (day === null ? null : { day });

const days: Pattern[] = [
  {
    words:
      /\b(?:yesterday|last\s+(?:night|week|month|year)|\w+\s+(?:days?|weeks?|hours?|minutes?|months?)\s+ago)\b/giu,
    read: () => ({ past: true }),
  },
  {
    words:
      /\b(?:later\s+)?today\b|\b(?:end\s+of\s+(?:the\s+|our\s+)?(?:business\s+|working\s+)?day|close\s+of\s+business|eod|cob)\b(?!\s+(?:tomorrow|on|(?:(?:this|next)\s+)?(?:mon|tue|wed|thu|fri|sat|sun)))/giu,
    read: (_, { day }) => ({ day }),
  },
  { words: /\btomorrow\b/giu, read: (_, { day }) => ({ day: day + 1 }) },
  { words: /\b(?:the\s+)?day\s+after\s+tomorrow\b/giu, read: (_, { day }) => ({ day: day + 2 }) },
  { words: /\btonight\b/giu, read: (_, { day }) => ({ day, part: 'evening' }) },
  {
    words: /\bthis\s+(?<part>morning|afternoon|evening)\b/giu,
    read: ({ part = '' }, { day }) => ({ day, part: partNames[part.toLowerCase()] ?? 'noon' }),
  },
  {
    words: /\b(?:end\s+of\s+(?:the|this)\s+week|eow|this\s+week)\b/giu,
    read: (_, clock) => endOfWeek(clock, 0),
  },
  { words: /\b(?:end\s+of\s+)?next\s+week\b/giu, read: (_, clock) => endOfWeek(clock, 1) },
  { words: /\b(?:this|the)\s+weekend\b/giu, read: (_, clock) => endOfWeekend(clock, 0) },
  {
    words: /\b(?:end\s+of\s+(?:the|this)\s+month|month[\s-]end|eom|this\s+month)\b/giu,
    read: (_, clock) => lastOfMonth(clock, 0),
  },
  { words: /\b(?:end\s+of\s+)?next\s+month\b/giu, read: (_, clock) => lastOfMonth(clock, 1) },
  {
    words: new RegExp(`\\bend\\s+of\\s+${month}`, 'giu'),
    read: ({ month: name }, { day }) => found(endOfNamed(day, monthNumber(name))),
  },
  {
    words: new RegExp(`\\b(?:(?<which>this|next|last|past)\\s+)?${weekday}\\b`, 'giu'),
    read: ({ which = '', weekday: name }, clock) => readWeekday(weekdayNumber(name), whichOf(which), clock),
  },
  {
    words: new RegExp(`\\b${weekday}\\s+(?:of\\s+)?next\\s+week\\b`, 'giu'),
    read: ({ weekday: name }, { day }) => ({ day: weekdayIn(day, weekdayNumber(name), 1) }),
  },
  {
    words: /\b(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b\.?/gu,
    read: ({ weekday: name }, clock) => readWeekday(weekdayNumber(name), 'bare', clock),
  },
  {
    words: new RegExp(`\\b(?<date>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}\\b${year}`, 'giu'),
    read: named,
  },
  { words: new RegExp(`\\b${month}\\s+(?<date>\\d{1,2})(?:st|nd|rd|th)?\\b${year}`, 'giu'), read: named },
  {
    words: /(?<![\d/.-])(?<iso>20\d\d-[01]\d-[0-3]\d)(?![\d/-])/gu,
    read: ({ iso = '' }) => (Number.isNaN(dayOf(iso)) ? null : { day: dayOf(iso) }),
  },
  {
    words: /(?<![\d/.-])(?<date>\d{1,2})\/(?<month>\d{1,2})(?:\/(?<year>20\d\d))?(?![\d/])/gu,
    read: slashed,
  },
];

const times: Pattern[] = [
  {
    words: new RegExp(`\\b(?<hour>\\d{1,2})(?:[:.](?<minute>\\d\\d))?\\s*${half}`, 'giu'),
    read: ({ hour, minute = 0, half: said = '' }) =>
      readTime(Number(hour), Number(minute), /^a/i.test(said) ? 'am' : 'pm'),
  },
  {
    words: /(?<![\d:.])(?<hour>\d{1,2}):(?<minute>\d\d)(?![\d:])/gu,
    read: ({ hour = '', minute }) =>
      readTime(Number(hour), Number(minute), hour.startsWith('0') || Number(hour) > 12 ? 'full' : 'unsaid'),
  },
  { words: /\b(?<hour>\d{1,2})\s*o['’]?clock\b/giu, read: ({ hour }) => readTime(Number(hour), 0, 'unsaid') },
  {
    words:
      /(?<=\b(?:at|by|before|around|until)\s+)(?<hour>\d{1,2})(?!\d|[.,:/-]\d|\s*(?:%|[-–]|st|nd|rd|th|(?:minutes?|hours?|days?|weeks?|business|working|of|dollars?|pieces|percent|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))/giu,
    read: ({ hour }) => readTime(Number(hour), 0, 'unsaid'),
  },
  { words: /\b(?:noon|midday|lunch\s?time)\b/giu, read: () => ({ minute: 720, sure: true }) },
  { words: /\bmidnight\b/giu, read: () => ({ minute: 1440, sure: true }) },
  {
    words: /\b(?:in\s+the\s+)?(?<part>morning|afternoon|evening|night)\b/giu,
    read: ({ part = '' }) => ({ part: partNames[part.toLowerCase()] ?? 'noon' }),
  },
  {
    words: new RegExp(
      `\\b(?:with)?in\\s+(?:the\\s+next\\s+|about\\s+|around\\s+|at\\s+most\\s+|less\\s+than\\s+)?${count}\\s*(?<kind>business\\s+|working\\s+)?(?<unit>minute|min|hour|hr|h|day|week|month)s?(?:['’]\\s*time)?\\b`,
      'giu',
    ),
    read: spanned,
  },
  {
    words: /\b(?:with)?in\s+(?:about\s+|the\s+next\s+)?half\s+an?\s+hour\b/giu,
    read: (_, clock) => readSpan(30, 'minute', clock),
  },
  {
    words: new RegExp(
      `\\b(?:takes?|after|up\\s+to|at\\s+most|no\\s+(?:more|longer)\\s+than|allow|another)\\s+(?:us\\s+|up\\s+to\\s+|about\\s+|another\\s+)*${count}\\s*(?<kind>business\\s+|working\\s+)?(?<unit>minute|min|hour|day|week|month)s?\\b`,
      'giu',
    ),
    read: spanned,
  },
  {
    words: new RegExp(
      `\\b${count}\\s*(?<kind>business\\s+|working\\s+)?(?<unit>minute|hour|day|week|month)s?\\s+from\\s+now\\b`,
      'giu',
    ),
    read: spanned,
  },
];

/** How English speaks of dates and promises. */
export const english: Grammar = {
  patterns: [...days, ...times],
  joins:
    /^[\s,]*(?:(?:at|by|before|on|in|around|about|no later than|until|the|between|from|latest|\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm)?\s*(?:and|to|-|–))[\s,]*)*$/iu,
  ranges: /^\s*(?:and|to|or|until|-|–)\s*(?:on\s+|at\s+)?$/iu,
  leads:
    /\b(?:no\s+later\s+than|at\s+the\s+latest(?:\s+by|\s+on)?|latest|by|before|until|within|on|at)\s+(?:the\s+)?(?:(?:end\s+of\s+(?:the\s+)?day|close\s+of\s+business|eod|cob)\s+(?:on\s+)?)?$/iu,
  deadlines: /\b(?:no\s+later\s+than|by|within|latest)\b/iu,
  notBefore:
    /\b(?:your|the|an?)\s+(?:order|invoice|mail|purchase)\s+on\s+(?:the\s+)?$|\b(?:of|since|from|dated)\s+(?:the\s+)?$/iu,
  breaks: /[,;:]\s|\s(?=(?:but|and\s+(?:we|i|they|it|you|will|our|the))\b)/giu,
  conditional: /\b(?:if|unless|once|when|whether|as soon as|provided|would|had\s+(?:the|we|you|it))\b|\?/iu,
  vetoes: [
    /(?<!\bin\s)\bmay\b(?!\s*\d)(?<!\d\s*may)|\b(?:might|could|maybe|perhaps|probably|possibly|hope|hopefully|cannot|can['’]?t|unable|won['’]?t|never|don['’]?t|doesn['’]?t|(?<!or\s|if\s)not)\b/iu,
    /\bplease\b(?!\s+(?:expect|allow|wait|bear|note|be\s+patient|know))|\bkindly\b/iu,
    /\byou\s+(?:can|could|may|must|need|have\s+to|asked|wrote|said|told|wanted|requested|mentioned|ordered|paid|bought)\b(?!\s+(?:expect|look\s+forward))/iu,
    /\b(?:valid|expires?|open|closed|opening|office\s+hours|holiday|deadline\s+for\s+you|need\s+your|per\s+(?:day|week|month))\b/iu,
  ],
  commits:
    /\b(?:will|shall|going\s+to|promise|guarantee|ensure|make\s+sure|let\s+me|expect|should\s+(?:reach|arrive|be|have|receive|get)|scheduled|due|plan(?:ned)?\s+to|leaves?|ships?|arrives?|picks?|comes?|delivers?|starts?|calls?|finish(?:es)?|refunds?|takes?|allow|look\s+forward)\b|['’]ll\b/iu,
  looksBack:
    /\b(?:was|were|did|had|has|have|shipped|sent|delivered|received|refunded|took|came|arrived|called|left|wrote|went|got|made|happened|happens|placed|promised)\b/iu,
  ends: { morning: 720, noon: 720, afternoon: 1080, evening: 1260, night: 1260 },
};

function whichOf(word: string): 'bare' | 'this' | 'next' | 'past' {
  const said = word.toLowerCase();
  return said === 'this' || said === 'next' ? said : said === '' ? 'bare' : 'past';
}

function named(groups: Record<string, string | undefined>, { day }: { day: number }) {
  const known = groups.year ? readYear(groups.year) : undefined;
  return found(dateNear(day, Number(groups.date), monthNumber(groups.month), known));
}

/** Day before month, unless that cannot be. */
function slashed(groups: Record<string, string | undefined>, { day }: { day: number }) {
  const [first, second] = [Number(groups.date), Number(groups.month)];
  const [date, monthOf] = second > 12 ? [second, first] : [first, second];
  if (monthOf < 1 || monthOf > 12) return null;
  return found(dateNear(day, date, monthOf - 1, groups.year ? readYear(groups.year) : undefined));
}

function spanned(groups: Record<string, string | undefined>, clock: Parameters<typeof readSpan>[2]) {
  const unit = groups.kind ? 'working-day' : units[groups.unit?.toLowerCase() ?? ''];
  return unit ? readSpan(numberOf(groups.count), unit, clock) : null;
}

function endOfNamed(today: number, monthOf: number): number | null {
  const first = dateNear(today, 1, monthOf);
  return first === null ? null : inMonths(first, 1) - 1;
}
