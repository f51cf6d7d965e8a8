import type { KeptReport, ReadyReport, ReportDefinition } from '../reports/types.ts';

/** A report that can be put on a dashboard. */
export interface Choice {
  key: string;
  name: string;
  about: string;
  /** The title that goes with it; a ready report says itself what it shows, in the language of whoever looks. */
  title: string;
  report: ReportDefinition;
}

/** Kept reports first, then the ready ones. */
export function choicesOf(kept: readonly KeptReport[], ready: readonly ReadyReport[]): Choice[] {
  return [
    ...kept.map(({ id, name, ownerName, definition }) => ({
      ...{ key: id, name, about: ownerName ?? '', title: name, report: definition },
    })),
    ...ready.map(({ key, name, text, definition }) => ({
      ...{ key, name, about: text, title: '', report: definition },
    })),
  ];
}
