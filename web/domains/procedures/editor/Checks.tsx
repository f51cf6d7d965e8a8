import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import { isLanguage, languageNames } from '../../../platform/messages/language.ts';
import { useText } from '../text.ts';
import type { Content, Fault, Place } from '../types.ts';
import css from './editor.module.css';

/** What keeps the draft from being published, each a way to its place, and what is not said in every language. */
export function Checks({ content, faults, gaps, onShow }: ChecksProps) {
  const say = useText();
  const placeOf = ({ step }: Fault): Place =>
    step === null ? { part: 'about' } : { part: 'step', key: step };
  const where = ({ step }: Fault) =>
    step === null
      ? say('procedure.checks.about')
      : say('procedure.step', { place: content.steps.findIndex((one) => one.key === step) + 1 });
  return (
    <section className={css.checks} aria-label={say('procedure.checks')}>
      <h2 className="heading">{say('procedure.checks')}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.step} ${fault.code}`}>
            <button type="button" className={css.check} onClick={() => onShow(placeOf(fault))}>
              <Icon name="warn" size={14} className="soon" />
              <span>
                {where(fault)}: {say(`procedure.fault.${fault.code}`)}
              </span>
            </button>
          </li>
        ))}
        {faults.length === 0 && <Good words={say('procedure.checks.ends')} />}
        {gaps.filter(isLanguage).map((one) => (
          <li key={one} className={cx(css.check, css.still)}>
            <Icon name="globe" size={14} />
            <span>{say('procedure.checks.gap', { language: languageNames[one] })}</span>
          </li>
        ))}
        {gaps.length === 0 && content.steps.length > 0 && <Good words={say('procedure.checks.languages')} />}
      </ul>
    </section>
  );
}

function Good({ words }: { words: string }) {
  return (
    <li className={cx(css.check, css.still)}>
      <Icon name="check" size={14} className="kept" />
      <span>{words}</span>
    </li>
  );
}

interface ChecksProps {
  content: Content;
  faults: readonly Fault[];
  gaps: readonly string[];
  onShow: (place: Place) => void;
}
