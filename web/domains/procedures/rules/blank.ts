import type { Content, Deed, Evidence, Kind, Match, Step } from '../types.ts';

const noWords = { en: '', id: '', th: '' };

/** A step of which nothing is written yet. A decision begins with two ways, as it needs them. */
export function blankStep(kind: Kind, key: string): Step {
  const common = {
    ...{ key, title: noWords, text: noWords, owner: { is: 'anyone' as const }, minutes: null },
    ...{ evidence: [], holdsSolving: false, articleIds: [], clauses: [], next: null },
  };
  switch (kind) {
    case 'ask':
      return { ...common, kind, answer: 'text', options: [], fieldKey: null };
    case 'decide':
      return {
        ...common,
        kind,
        branches: ['way-1', 'way-2'].map((one) => ({ key: one, title: noWords, next: null })),
        decidedUnder: null,
      };
    case 'act':
      return { ...common, kind, deeds: [] };
    case 'wait':
      return { ...common, kind, until: 'customer', hours: null };
    case 'approve':
      return { ...common, kind, declined: null };
    default:
      return { ...common, kind };
  }
}

export const deedKinds = [
  ...(['macro', 'set-field', 'add-label', 'set-priority', 'set-team', 'ask-team', 'promise'] as const),
];

/** A deed that still has to be told what to do it with. */
export function blankDeed(kind: Deed['do']): Deed {
  switch (kind) {
    case 'macro':
      return { do: kind, macroId: '' };
    case 'set-field':
      return { do: kind, key: '', value: '' };
    case 'add-label':
      return { do: kind, label: '' };
    case 'set-priority':
      return { do: kind, priority: 'high' };
    case 'set-team':
      return { do: kind, teamId: '' };
    case 'ask-team':
      return { do: kind, teamId: '', question: noWords };
    default:
      return { do: kind, hours: 24, what: noWords };
  }
}

/** The content as it can be kept: lines that were begun and say nothing yet stay on the page alone. */
export function keepable(content: Content): Content {
  return { ...content, match: keepableMatch(content.match), steps: content.steps.map(keepableStep) };
}

function keepableStep(step: Step): Step {
  const whole = {
    ...step,
    evidence: step.evidence.filter(isEvidence),
    owner: isOwner(step.owner) ? step.owner : { is: 'anyone' as const },
  };
  return whole.kind === 'act' ? { ...whole, deeds: whole.deeds.filter(isDeed) } : whole;
}

function keepableMatch(match: Match): Match {
  return { ...match, fields: match.fields.filter((one) => one.key !== '' && one.values.length > 0) };
}

const isEvidence = (one: Evidence) => one.is !== 'field' || one.key.trim() !== '';

const isOwner = (owner: Step['owner']) =>
  owner.is === 'team' ? owner.teamId !== '' : owner.is !== 'provider' || owner.providerId !== '';

function isDeed(deed: Deed): boolean {
  switch (deed.do) {
    case 'macro':
      return deed.macroId !== '';
    case 'set-field':
      return deed.key !== '' && deed.value !== '';
    case 'add-label':
      return deed.label.trim() !== '';
    case 'set-team':
    case 'ask-team':
      return deed.teamId !== '';
    default:
      return true;
  }
}
