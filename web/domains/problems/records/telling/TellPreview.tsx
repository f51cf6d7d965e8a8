import { Notice } from '../../../../design/states/Notice.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { languageNames } from '../../../../platform/messages/language.ts';
import { useWords } from '../../../../platform/words/index.ts';
import css from '../../problems.module.css';
import { useText } from '../../text.ts';
import type { TellingPreview } from '../types.ts';

const reasons = ['told-before', 'closed', 'restricted'] as const;

/** Who would read what: one example of each language, and who is left out and why. */
export function TellPreview({
  preview,
  error,
}: {
  preview: TellingPreview | undefined;
  error: Error | null;
}) {
  const say = useText();
  const words = useWords();
  if (error) return <Notice tone="breach">{sentenceOf(error, words)}</Notice>;
  if (!preview) return <Skeleton rows={3} shape="lines" label={words('word.loading')} />;
  const { customers, leftOut, languages } = preview;
  return (
    <div className={css.form}>
      {customers === 0 && <Notice tone="plain">{say('problems.tell.nobody')}</Notice>}
      {languages.map(({ language, customers: count, writtenIn, example }) => (
        <section key={language} aria-label={languageNames[language]}>
          <p className={css.label}>{say('problems.tell.in', { language: languageNames[language], count })}</p>
          {writtenIn !== language && (
            <Notice tone="soon">{say('problems.tell.other', { language: languageNames[writtenIn] })}</Notice>
          )}
          <p className="t12 dim">
            {say('problems.tell.example', { name: example.customerName, number: example.number })}
          </p>
          <blockquote className={css.quote} lang={writtenIn}>
            {example.text}
          </blockquote>
        </section>
      ))}
      {reasons.map(
        (reason) =>
          leftOut[reason] > 0 && (
            <p key={reason} className="t12 dim">
              {say(`problems.tell.left.${reason}`, { count: leftOut[reason] })}
            </p>
          ),
      )}
    </div>
  );
}
