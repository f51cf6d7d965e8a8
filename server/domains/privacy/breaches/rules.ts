import type { Country } from '../asking/rules.ts';

/** How bad it may be for the people whose data it is. */
export const risks = ['none', 'some', 'high'] as const;
export type Risk = (typeof risks)[number];

export const stepKinds = ['authority-told', 'people-told'] as const;
export type StepKind = (typeof stepKinds)[number];

/** Hours from finding a breach to telling of it: the same number in all three laws. */
export const breachHours = 72;

export type Told = { country: Country; kind: StepKind; toldAt: Date };
export type Clock = {
  country: Country;
  kind: StepKind;
  /** Null where the law gives no hours (“without undue delay”): as soon as possible. */
  dueAt: Date | null;
  toldAt: Date | null;
};

/**
 * Whom a breach must be told, one clock each. Indonesia wants the authority and the people told within three times 24
 * hours whatever the risk (UU PDP 46). Thailand wants the authority told within 72 hours unless there is no risk, and the
 * people without delay when it is high (PDPA 37(4)); the European Union likewise (GDPR 33, 34). Of any other country
 * the strictest is done.
 */
export function clocksOf(
  breach: { foundAt: Date; risk: Risk; countries: readonly Country[] },
  told: readonly Told[],
): Clock[] {
  const within = new Date(breach.foundAt.getTime() + breachHours * 3_600_000);
  return breach.countries.flatMap((country) => {
    const strict = country === 'ID' || country === 'other';
    const clock = (kind: StepKind, dueAt: Date | null): Clock => {
      const step = told.find((one) => one.country === country && one.kind === kind);
      return { country, kind, dueAt, toldAt: step?.toldAt ?? null };
    };
    const authority = strict || breach.risk !== 'none' ? [clock('authority-told', within)] : [];
    const people = strict || breach.risk === 'high' ? [clock('people-told', strict ? within : null)] : [];
    return [...authority, ...people];
  });
}
