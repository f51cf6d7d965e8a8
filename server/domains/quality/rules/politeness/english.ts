import { anyOf, type Found, findAll, ownWords, type Sentence, sentencesOf } from './find.ts';

/** The strategies of Danescu-Niculescu-Mizil et al. (2013), by the names of ConvoKit. */
export const englishMarkers = [
  'Please',
  'Please_start',
  'HASHEDGE',
  'Indirect(btw)',
  'Hedges',
  'Factuality',
  'Deference',
  'Gratitude',
  'Apologizing',
  '1st_person_pl',
  '1st_person',
  '1st_person_start',
  '2nd_person',
  '2nd_person_start',
  'Indirect(greeting)',
  'Direct_question',
  'Direct_start',
  'HASPOSITIVE',
  'HASNEGATIVE',
  'SUBJUNCTIVE',
  'INDICATIVE',
] as const;
export type EnglishMarker = (typeof englishMarkers)[number];

/** Anywhere in a sentence. */
const anywhere: [EnglishMarker, RegExp][] = [
  [
    'HASHEDGE',
    anyOf(
      `almost|apparently|appears?|approximately|around|assumed?|believe|broadly|doubt|doubtful|essentially|estimated?|fairly
      |feels?|felt|frequently|generally|guess|in general|in my opinion|in my view|in most cases|in our opinion|in our view|indicates?
      |largely|likely|mainly|may|maybe|might|mostly|often|on the whole|ought|perhaps|plausible|plausibly|possible|possibly
      |presumably|probable|probably|quite|rather|relatively|roughly|seems?|should|sometimes|somewhat|suggest|suggests
      |suppose|suspect|tends? to|think|thought|to my knowledge|typical|typically|uncertain|unclear|unlikely|usually`,
    ),
  ],
  [
    'Hedges',
    anyOf(
      '(?:I|we) (?:really |just |would )?(?:assume|believe|doubt|feel|guess|suggest|suppose|suspect|think)',
    ),
  ],
  [
    'Factuality',
    anyOf(
      'actually|honestly|in fact|in reality|really|surely|the fact is|the point is|the reality is|the truth is',
    ),
  ],
  ['Gratitude', anyOf('appreciated?|grateful|thank|thanks|thx')],
  [
    'Apologizing',
    anyOf(
      'apolog(?:y|ies|ise|ize|ised|ized|ising|izing)|excuse (?:me|us)|forgive (?:me|us)|i beg your pardon|oops|sorry|whoops',
    ),
  ],
  ['1st_person_pl', anyOf('we|our|ours|us|ourselves')],
  ['Indirect(btw)', anyOf('by the way|btw')],
  ['SUBJUNCTIVE', anyOf('(?:could|would) you')],
  ['INDICATIVE', anyOf('(?:can|will) you')],
  [
    'HASPOSITIVE',
    anyOf(
      `amazing|appreciate|appreciated|awesome|beautiful|best|better|calm|careful|clean|clear|comfortable|confident|convenient|correct
      |delighted|easier|easily|easy|effective|efficient|enjoy|enjoyed|excellent|fair|fantastic|fast|faster|favou?rite|fine|flawless|free|friendly
      |genuine|glad|good|gorgeous|grateful|great|happily|happy|help|helped|helpful|honest|impressed|improved?|kind|kindly|love|loved|lovely|loyal
      |nice|outstanding|patience|patient|perfect|perfectly|pleasant|pleased|pleasure|polite|pretty|quick|quickly|recommend|reliable|resolved|right
      |satisfied|simple|simpler|simplest|smooth|super|support|supportive|swift|thank|thoughtful|top|trust|useful|warm|welcome|well|wonderful|work|works|worth`,
    ),
  ],
  [
    'HASNEGATIVE',
    anyOf(
      `angry|annoyed|annoying|awful|bad|bother|bothered|bothering|broke|broken|bug|bugs|cancel|cheap|complain|complained|complaint|confused
      |confusing|damage|damaged|defective|delay|delayed|delays|difficult|disappointed|disappointing|dirty|error|errors|fail|failed|fails|failure|fault|faulty
      |frustrated|frustrating|hard|hate|horrible|hurt|inconvenience|inconvenient|incorrect|issue|issues|lose|lost|mess|miss|missed|missing|mistake|mistakes|misunderstanding
      |poor|problem|problems|refuse|refused|regret|rude|sad|scam|slow|sorry|stuck|terrible|trouble|unable|unacceptable|unclear|unfortunate|unfortunately
      |unhappy|upset|useless|worried|worry|worse|worst|wrong`,
    ),
  ],
];

const me = anyOf('I|my|mine|myself');
const you = anyOf('you|your|yours|yourself|yourselves');
const please = anyOf('please');

/** At the beginning of a sentence only. */
const atStart: [EnglishMarker, RegExp][] = [
  ['Please_start', /^please\b/gi],
  ['1st_person_start', /^(?:I|my|mine|myself)\b/gi],
  ['2nd_person_start', /^(?:you|your|yours|yourself)\b/gi],
  ['Indirect(greeting)', /^(?:dear|good (?:morning|afternoon|evening|day)|hello|hey|hi)\b/gi],
  ['Direct_start', /^(?:and|but|or|so|then)\b/gi],
  [
    'Deference',
    /^(?:awesome|cool|excellent|fantastic|good|great|interesting|nice)\b(?! (?:morning|afternoon|evening|day)\b)/gi,
  ],
];

/** Where the same words mean something else at the beginning. */
const notAtStart: [EnglishMarker, RegExp][] = [
  ['Please', please],
  ['1st_person', me],
  ['2nd_person', you],
];

/** The markers of an English text, without a parser: by lists of words and places in sentences. */
export function findEnglish(text: string): Found<EnglishMarker>[] {
  return sentencesOf(ownWords(text)).flatMap(markersOf);
}

function markersOf(sentence: Sentence): Found<EnglishMarker>[] {
  const { text, at } = sentence;
  const isQuestion = /^(?:how|what|when|where|which|who|why)\b/i.test(text) && text.includes('?');
  return [
    ...anywhere.flatMap(([marker, pattern]) => findAll(marker, pattern, text, at)),
    ...atStart.flatMap(([marker, pattern]) => findAll(marker, pattern, text, at)),
    ...notAtStart.flatMap(([marker, pattern]) =>
      findAll(marker, pattern, text, at).filter((one) => one.at > at),
    ),
    ...(isQuestion ? findAll('Direct_question', /^\w+/g, text, at) : []),
  ];
}
