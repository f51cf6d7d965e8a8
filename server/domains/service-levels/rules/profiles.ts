/** What a clock measures: the first answer, each next one, the time between answers, and the whole until it is solved. */
export const clockKinds = ['first-reply', 'next-reply', 'update', 'solving'] as const;
export type ClockKind = (typeof clockKinds)[number];

/** Whose definition of a service level is meant; reports are comparable only within one. */
export const profileNames = ['sapa', 'zendesk', 'zammad', 'jira', 'plain'] as const;
export type ProfileName = (typeof profileNames)[number];

/** Everything in which definitions of service levels differ. */
export type Choices = {
  /** The first reply is measured from the opening, or from the customer's first words. */
  firstReplyFrom: 'opening' | 'first-words';
  /** For a request that a colleague opened: from the customer's first words, or not at all. */
  openedByMember: 'first-words' | 'never';
  /** The next reply is measured from the oldest words without an answer, or again from the newest. */
  nextReplyFrom: 'oldest' | 'newest';
  /** Whether the words that opened the request ask for a next reply too. */
  nextReplyFromOpening: boolean;
  /** Clocks that stand still while we wait for the customer. */
  pausing: readonly ClockKind[];
  /** After reopening the clock of solving goes on, or a new one begins. */
  reopening: 'resume' | 'new-cycle';
  /** Whether what programs answer, and what is noted internally, counts as a reply. */
  programsCount: boolean;
  notesCount: boolean;
  /** After a change of team each part is measured by its own calendar, or everything by the last. */
  calendars: 'each' | 'last';
};

const sapa: Choices = {
  firstReplyFrom: 'opening',
  openedByMember: 'first-words',
  nextReplyFrom: 'oldest',
  nextReplyFromOpening: false,
  pausing: ['update', 'solving'],
  reopening: 'resume',
  programsCount: false,
  notesCount: false,
  calendars: 'each',
};

/** The definitions by name, as their makers publish them (docs/guides/service-levels.md). */
export const profiles: Record<ProfileName, Choices> = {
  sapa,
  zendesk: { ...sapa, calendars: 'last' },
  zammad: {
    ...sapa,
    nextReplyFrom: 'newest',
    nextReplyFromOpening: true,
    pausing: ['first-reply', 'next-reply', 'update', 'solving'],
    programsCount: true,
    calendars: 'last',
  },
  jira: { ...sapa, pausing: ['first-reply', 'next-reply', 'update', 'solving'], reopening: 'new-cycle' },
  plain: { ...sapa, firstReplyFrom: 'first-words', openedByMember: 'never' },
};

/** What a company may choose differently from the profile that it follows. */
export type OwnChoices = Partial<
  Pick<Choices, 'reopening' | 'programsCount' | 'notesCount'> & { pauseWhileWaiting: boolean }
>;

/** A profile with a company's own choices on top. */
export function choicesOf(name: ProfileName, { pauseWhileWaiting, ...own }: OwnChoices = {}): Choices {
  const profile = profiles[name];
  if (pauseWhileWaiting === undefined) return { ...profile, ...own };
  const usual = profile.pausing.length > 0 ? profile.pausing : sapa.pausing;
  return { ...profile, ...own, pausing: pauseWhileWaiting ? usual : [] };
}
