import { useState } from 'react';
import { tops } from '../../../../server/domains/quality/rules/card/card.ts';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { type Language, languageNames, languages } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { useWords } from '../../../platform/words/index.ts';
import { changeCard, makeCard } from '../api.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { Card, Content, Criterion, Words } from '../types.ts';

const none: Words = { en: '', id: '', th: '' };
const blank = (taken: readonly Criterion[]): Criterion => {
  let number = taken.length + 1;
  while (taken.some(({ key }) => key === `criterion-${number}`)) number += 1;
  return { key: `criterion-${number}`, names: none, help: none, scale: 'three', weight: 1, critical: false };
};

/** A scorecard, written in one language at a time; what was missed in one is read in another. */
export function CardDialog({ card, onClose }: { card: Card | null; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const { busy, press } = useActs('quality');
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [content, setContent] = useState<Content>(card?.content ?? { names: none, criteria: [blank([])] });
  const { names, criteria } = content;
  const setOne = (key: string, change: Partial<Criterion>) =>
    setContent({ names, criteria: criteria.map((one) => (one.key === key ? { ...one, ...change } : one)) });
  const isSaid = (said: Words) => languages.some((one) => said[one].trim() !== '');
  const isWhole =
    isSaid(names) && criteria.every((one) => isSaid(one.names)) && criteria.some((one) => one.weight > 0);
  const save = async () => {
    await (card ? changeCard(card.id, card.version, content) : makeCard(content));
    onClose();
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={say(card ? 'quality.cards.change' : 'quality.cards.new')}
      text={say('quality.cards.keeps')}
    >
      <form
        className={layout.form}
        onSubmit={(event) => {
          event.preventDefault();
          press(save);
        }}
      >
        <Segment
          label={words('word.language')}
          value={language}
          onChange={setLanguage}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <Field label={words('word.name')}>
          <TextInput
            maxLength={200}
            value={names[language]}
            onChange={(event) =>
              setContent({ criteria, names: { ...names, [language]: event.target.value } })
            }
          />
        </Field>
        {criteria.map((one, at) => (
          <CriterionFields
            key={one.key}
            one={one}
            place={at + 1}
            language={language}
            onChange={(change) => setOne(one.key, change)}
            onRemove={
              criteria.length > 1
                ? () => setContent({ names, criteria: criteria.filter((other) => other !== one) })
                : null
            }
          />
        ))}
        <Button icon="plus" onClick={() => setContent({ names, criteria: [...criteria, blank(criteria)] })}>
          {say('quality.cards.add')}
        </Button>
        <DialogActs>
          <Button onClick={onClose}>{words('word.cancel')}</Button>
          <Button type="submit" kind="primary" busy={busy} disabled={!isWhole}>
            {words('word.save')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

const scales = Object.keys(tops) as Criterion['scale'][];

function CriterionFields({ one, place, language, onChange, onRemove }: CriterionProps) {
  const say = useText();
  return (
    <fieldset className={css.criterion}>
      <legend className={css.row}>
        <b>{say('quality.criterion', { place })}</b>
        {onRemove && (
          <IconButton icon="trash" label={say('quality.cards.remove', { place })} onClick={onRemove} />
        )}
      </legend>
      <Field label={say('quality.trait')}>
        <TextInput
          maxLength={200}
          value={one.names[language]}
          onChange={(event) => onChange({ names: { ...one.names, [language]: event.target.value } })}
        />
      </Field>
      <Field label={say('quality.cards.help')}>
        <TextArea
          maxLength={2_000}
          value={one.help[language]}
          onChange={(event) => onChange({ help: { ...one.help, [language]: event.target.value } })}
        />
      </Field>
      <div className={css.three}>
        <Field label={say('quality.scale')}>
          <Select
            value={one.scale}
            onChange={(scale) => onChange({ scale })}
            options={scales.map((value) => ({ value, label: say(`quality.scale.${value}`) }))}
          />
        </Field>
        <Field label={say('quality.weight')}>
          <TextInput
            type="number"
            min={0}
            max={100}
            step="any"
            value={one.weight}
            onChange={(event) => onChange({ weight: Math.max(0, Number(event.target.value) || 0) })}
          />
        </Field>
        <Check checked={one.critical} onChange={(critical) => onChange({ critical })}>
          {say('quality.critical.long')}
        </Check>
      </div>
    </fieldset>
  );
}

interface CriterionProps {
  one: Criterion;
  place: number;
  language: Language;
  onChange: (change: Partial<Criterion>) => void;
  onRemove: (() => void) | null;
}
