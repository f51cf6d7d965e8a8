import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Dates, datesFor } from './dates.ts';
import { formatMessage, formatNumber, type Values } from './format.ts';
import type { Language } from './language.ts';

export type Catalogue = Readonly<Record<string, string>>;
/** The same keys in another language; one that is missing does not compile. */
export type Translated<C extends Catalogue> = Readonly<Record<keyof C, string>>;

/** Says a sentence of the catalogue `C`; what the sentence needs is what the call must give. */
export type Say<C extends Catalogue> = <K extends keyof C & string>(
  key: K,
  ...values: Needed<C[K]>
) => string;

/** Everything spoken below reads this language. `catalogue` holds the sentences of all rooms. */
export function LanguageProvider({ language, catalogue, children }: ProviderProps) {
  const value = useMemo(() => ({ language, catalogue }), [language, catalogue]);
  return <Spoken value={value}>{children}</Spoken>;
}

/** A hook that says the sentences of one room: `export const useText = textOf<typeof en>()`. */
export function textOf<C extends Catalogue>(): () => Say<C> {
  return () => {
    const { language, catalogue } = useContext(Spoken);
    return useMemo(() => sayer<C>(catalogue, language), [catalogue, language]);
  };
}

/** Says sentences outside of components. */
export function sayer<C extends Catalogue>(catalogue: Catalogue, language: Language): Say<C> {
  return (key, ...[values]) => formatMessage(catalogue[key] ?? key, (values ?? {}) as Values, language);
}

export const useLanguage = () => useContext(Spoken).language;

/** The language and all its sentences, for those whose key is known only when they are said. */
export const useSpoken = () => useContext(Spoken);

/** Numbers in the reader's way of writing. */
export function useNumber() {
  const language = useLanguage();
  return (value: number, options?: Intl.NumberFormatOptions) => formatNumber(value, language, options);
}

/** Dates and durations in the reader's language and time zone. */
export function useDates(): Dates {
  const language = useLanguage();
  return useMemo(() => datesFor(language), [language]);
}

const Spoken = createContext<{ language: Language; catalogue: Catalogue }>({ language: 'en', catalogue: {} });

// `{count, plural, one {# a}}` is read up to its first closing brace; branches hold a space or "#", values never do.
type Names<S extends string> = S extends `${string}{${infer Inside}}${infer Rest}`
  ? Name<Inside> | Names<Rest>
  : never;
type Name<P extends string> = P extends `${infer N},${string}`
  ? N
  : P extends `${string} ${string}` | `#${string}`
    ? never
    : P;
type Needed<S extends string> = [Names<S>] extends [never] ? [] : [values: Record<Names<S>, string | number>];

interface ProviderProps {
  language: Language;
  catalogue: Catalogue;
  children: ReactNode;
}
