import type { IconName } from '../../design/icon-names.ts';
import { type Language, languages } from '../../platform/messages/language.ts';
import { useDates, useLanguage, useNumber } from '../../platform/messages/text.tsx';
import { useText } from './text.ts';
import type { Content, Deed, Evidence, Kind, Step, Words } from './types.ts';
import { useNamesIn } from './use-names-in.ts';
import { saidIn, wordsIn } from './words.ts';

/** The picture of each kind of step. */
export const kindIcons: Record<Kind, IconName> = {
  ...({ instruct: 'list', ask: 'form', decide: 'split', act: 'spark' } as const),
  ...({ wait: 'wait', approve: 'shield-check', tell: 'send' } as const),
};

/** Parts of a step that are told, in the order in which one reads them. */
const fields = [
  ...(['kind', 'title', 'text', 'owner', 'minutes', 'answer', 'options', 'fieldKey', 'branches'] as const),
  ...(['deeds', 'until', 'hours', 'evidence', 'holdsSolving', 'articleIds', 'next', 'declined'] as const),
  ...(['clauses', 'decidedUnder'] as const),
];
export type StepField = (typeof fields)[number];
export const isStepField = (name: string): name is StepField => (fields as readonly string[]).includes(name);

/** Says what stands in steps: names instead of ids, lengths of time, and ways by the steps that they lead to. */
export function useStepWords(content: Pick<Content, 'steps'>) {
  const say = useText();
  const language = useLanguage();
  const number = useNumber();
  const dates = useDates();
  const names = useNamesIn(content);
  const titleOf = (step: Step) => wordsIn(step.title, language) || say('procedure.step.untitled');
  const place = (next: string | null) => {
    if (next === null) return say('procedure.next.below');
    if (next === 'end') return say('procedure.next.end');
    const at = content.steps.findIndex((one) => one.key === next);
    const step = content.steps[at];
    return step
      ? say('procedure.next.step', { place: at + 1, title: titleOf(step) })
      : say('procedure.next.unknown');
  };
  const owner = (one: Step['owner']) => {
    if (one.is === 'role') return say(`procedure.role.${one.role}`);
    if (one.is === 'team') return names.team(one.teamId);
    return one.is === 'provider' ? names.provider(one.providerId) : say(`procedure.owner.${one.is}`);
  };
  const limit = (minutes: number | null) =>
    minutes === null ? say('procedure.limit.none') : dates.duration(minutes * 60);
  const evidence = (one: Evidence) =>
    one.is === 'field'
      ? say('procedure.evidence.fieldNamed', { field: names.field(one.key) })
      : say(`procedure.evidence.${one.is}`);
  const deed = (one: Deed): string => `${say(`procedure.deed.${one.do}`)}: ${deedValue(one)}`;
  const deedValue = (one: Deed): string => {
    switch (one.do) {
      case 'macro':
        return names.macro(one.macroId);
      case 'set-field':
        return `${names.field(one.key)} = ${String(one.value)}`;
      case 'add-label':
        return one.label;
      case 'set-priority':
        return say(`procedure.priority.${one.priority}`);
      case 'set-team':
        return names.team(one.teamId);
      case 'ask-team':
        return `${names.team(one.teamId)}: ${wordsIn(one.question, language)}`;
      default:
        return `${wordsIn(one.what, language)}, ${say('procedure.deed.within', { count: one.hours })}`;
    }
  };
  /** What stands in one part of a step, a line for each thing; none where nothing does. */
  const lines = (step: Step, name: StepField): string[] => {
    if (name === 'kind') return [say(`procedure.kind.${step.kind}`)];
    if (name === 'title' || name === 'text') return said(step[name]);
    if (name === 'owner') return [owner(step.owner)];
    if (name === 'minutes') return [limit(step.minutes)];
    if (name === 'evidence') return step.evidence.map(evidence);
    if (name === 'holdsSolving') return step.holdsSolving ? [say('procedure.holds.yes')] : [];
    if (name === 'articleIds') return step.articleIds.map(names.article);
    if (name === 'clauses') return step.clauses.map(names.clause);
    if (name === 'next') return step.kind === 'decide' ? [] : [place(step.next)];
    return linesOfKind(step, name);
  };
  const linesOfKind = (step: Step, name: StepField): string[] => {
    if (step.kind === 'ask' && name === 'answer') return [say(`procedure.answer.${step.answer}`)];
    if (step.kind === 'ask' && name === 'options')
      return step.options.map((one) => said(one.title).join(' · '));
    if (step.kind === 'ask' && name === 'fieldKey' && step.fieldKey) return [names.field(step.fieldKey)];
    if (step.kind === 'decide' && name === 'decidedUnder')
      return step.decidedUnder ? [names.clause(step.decidedUnder)] : [];
    if (step.kind === 'decide' && name === 'branches')
      return step.branches.map((one) => `${said(one.title).join(' · ')} → ${place(one.next)}`);
    if (step.kind === 'act' && name === 'deeds') return step.deeds.map(deed);
    if (step.kind === 'wait' && name === 'until') return [say(`procedure.until.${step.until}`)];
    if (step.kind === 'wait' && name === 'hours' && step.hours !== null) return [number(step.hours)];
    if (step.kind === 'approve' && name === 'declined') return [place(step.declined ?? 'end')];
    return [];
  };
  const field = (name: StepField, kind: Kind) =>
    say(name === 'text' && kind === 'tell' ? 'procedure.field.words' : `procedure.field.${name}`);
  return { titleOf, place, owner, limit, evidence, deed, lines, field, names, fields };
}

/** What was written, each language by its name where there is more than one. */
export function said(words: Words): string[] {
  const written = saidIn(words);
  return written.map((one) =>
    languages.length > 1 && written.length > 1 ? `${tag(one)} ${words[one]}` : words[one],
  );
}

const tag = (language: Language) => `${language.toUpperCase()}:`;
