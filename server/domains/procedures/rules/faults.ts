import { languages } from '../../../kernel/language.ts';
import { isSaid, type Words, wordsIn } from '../../../kernel/words.ts';
import { type Content, type Step, theEnd } from './content.ts';
import { firstOf, reachableFrom, stepOf, waysFrom } from './walk.ts';

export const faultCodes = [
  'name-missing',
  'no-steps',
  'key-twice',
  'title-missing',
  'words-missing',
  'way-unknown',
  'never-reached',
  'never-ends',
  'branches-missing',
  'branch-unnamed',
  'branch-twice',
  'options-missing',
  'deeds-missing',
  'hours-missing',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** What keeps a draft from being published; `step` is null where it concerns the whole. */
export type Fault = { step: string | null; code: FaultCode };

/** All that is wrong with what is written, in the order of the steps. Empty: it can be followed to its end. */
export function faultsOf(content: Content): Fault[] {
  const whole = (code: FaultCode): Fault => ({ step: null, code });
  if (content.steps.length === 0)
    return [...(isSaid(content.names) ? [] : [whole('name-missing')]), whole('no-steps')];
  const first = firstOf(content) ?? '';
  const reached = reachableFrom(content, first);
  const faults = content.steps.flatMap((step, place) =>
    [
      ...ownFaults(step),
      ...(content.steps.findIndex((one) => one.key === step.key) < place ? ['key-twice' as const] : []),
      ...(waysFrom(content, step).some((way) => way !== theEnd && !stepOf(content, way))
        ? ['way-unknown' as const]
        : []),
      ...(reached.has(step.key)
        ? canEnd(content, step.key)
          ? []
          : ['never-ends' as const]
        : ['never-reached' as const]),
    ].map((code) => ({ step: step.key, code })),
  );
  return [...(isSaid(content.names) ? [] : [whole('name-missing')]), ...faults];
}

/** In which languages something is said in some places and missing in others: no fault, but worth a look. */
export function gapsOf({ names, purpose, steps }: Content): string[] {
  const all: Words[] = [names, purpose, ...steps.flatMap(wordsOf)].filter(isSaid);
  return languages.filter(
    (language) => all.some((one) => one[language] !== '') && all.some((one) => one[language] === ''),
  );
}

/** Every place of a step where something is said. */
export function wordsOf(step: Step): Words[] {
  const own = [step.title, step.text];
  if (step.kind === 'decide') return [...own, ...step.branches.map((one) => one.title)];
  if (step.kind === 'ask') return [...own, ...step.options.map((one) => one.title)];
  if (step.kind !== 'act') return own;
  return [
    ...own,
    ...step.deeds.flatMap((one) =>
      one.do === 'ask-team' ? [one.question] : one.do === 'promise' ? [one.what] : [],
    ),
  ];
}

function ownFaults(step: Step): FaultCode[] {
  return [...(isSaid(step.title) ? [] : ['title-missing' as const]), ...faultsOfKind(step)];
}

function faultsOfKind(step: Step): FaultCode[] {
  switch (step.kind) {
    case 'decide':
      return [
        ...(step.branches.length < 2 ? ['branches-missing' as const] : []),
        ...(step.branches.every((one) => isSaid(one.title)) ? [] : ['branch-unnamed' as const]),
        ...(isTwice(step.branches) ? ['branch-twice' as const] : []),
      ];
    case 'ask':
      return step.answer === 'choice' && (step.options.length < 2 || isTwice(step.options))
        ? ['options-missing']
        : [];
    case 'act':
      return step.deeds.length === 0
        ? ['deeds-missing']
        : step.deeds.some((one) => one.do === 'ask-team' && !isSaid(one.question))
          ? ['words-missing']
          : [];
    case 'wait':
      return step.until === 'hours' && step.hours === null ? ['hours-missing'] : [];
    case 'tell':
      return isSaid(step.text) ? [] : ['words-missing'];
    default:
      return [];
  }
}

function isTwice(list: readonly { key: string; title: Words }[]): boolean {
  const names = list.map((one) => wordsIn(one.title, 'en').toLowerCase());
  return new Set(list.map((one) => one.key)).size < list.length || new Set(names).size < names.length;
}

/** Whether some way leads from here to the end. */
function canEnd(content: Content, key: string): boolean {
  return [...reachableFrom(content, key)].some((one) => {
    const step = stepOf(content, one);
    return step !== null && waysFrom(content, step).includes(theEnd);
  });
}
