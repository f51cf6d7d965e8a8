import type { ReactNode } from 'react';
import { Kawung, Mark } from '../../../../design/Mark.tsx';
import { type Language, languageNames, languages } from '../../../../platform/messages/language.ts';
import { useLanguage } from '../../../../platform/messages/text.tsx';
import { useSpeak } from '../../shell/spoken.ts';
import css from './doors.module.css';

/** The frame of every page before the workspace: mark, one card, and the choice of language. */
export function Door({
  title,
  text,
  children,
  wide,
}: {
  title: string;
  text?: ReactNode;
  children: ReactNode;
  wide?: boolean;
}) {
  return (
    <main className={`${css.door} scroll`}>
      <Kawung className={css.kawung} />
      <div className={css.column} data-wide={wide || undefined}>
        <div className={css.brand}>
          <Mark size={32} />
          <b>Sapa</b>
        </div>
        <div className={css.card}>
          <h1>{title}</h1>
          {text && <p className={css.text}>{text}</p>}
          {children}
        </div>
        <Languages />
      </div>
    </main>
  );
}

function Languages() {
  const speak = useSpeak();
  const present = useLanguage();
  return (
    <nav className={css.languages} aria-label="Language, bahasa, ภาษา">
      {languages.map((one: Language) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-current={one === present || undefined}
          onClick={() => speak(one)}
        >
          {languageNames[one]}
        </button>
      ))}
    </nav>
  );
}
