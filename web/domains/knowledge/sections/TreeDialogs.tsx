import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { languageNames, languages } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { addSection, addTopic, changeSection, changeTopic, removeSection } from '../api.ts';
import { useText } from '../text.ts';
import type { Names, Section, Topic } from '../types.ts';
import { type Branch, branches, nameOf } from './branches.ts';

const none = 'none';

/** A section: its names, whose pages it is on, and where it stands. */
export function SectionDialog({ section, sections, brands, onClose }: SectionProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const language = useLanguage();
  const [names, setNames] = useState<Names>(section?.names ?? {});
  const [brandId, setBrand] = useState(section?.brandId ?? null);
  const [parentId, setParent] = useState(section?.parentId ?? null);
  const done = async () => {
    await client.invalidateQueries({ queryKey: ['article-sections'] });
    onClose();
  };
  const save = async () => {
    const given = { names: filled(names), brandId };
    if (!section) await addSection({ ...given, parentId });
    else
      await changeSection(section.id, { ...given, ...(parentId === section.parentId ? {} : { parentId }) });
    await done();
  };
  const remove = async () => {
    if (!section) return;
    try {
      await removeSection(section.id);
      tell({ icon: 'trash', text: say('shelf.removed', { name: nameOf(section.names, language) }) });
      await done();
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <FormDialog
      title={say(section ? 'shelf.editSection' : 'shelf.addSection')}
      act={words('word.save')}
      isReady={Object.keys(filled(names)).length > 0}
      onSave={save}
      onClose={onClose}
    >
      <NameFields names={names} onChange={setNames} />
      <Field label={say('shelf.brand')}>
        <Select
          value={brandId ?? none}
          onChange={(id) => setBrand(id === none ? null : id)}
          options={[
            { value: none, label: say('shelf.everyBrand') },
            ...brands.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
      <ParentField rows={sections} self={section?.id} value={parentId} onChange={setParent} />
      {section && (
        <Button kind="danger" small icon="trash" onClick={() => void remove()}>
          {words('word.remove')}
        </Button>
      )}
    </FormDialog>
  );
}

/** A topic: its names and where it stands. */
export function TopicDialog({ topic, topics, onClose }: TopicProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [names, setNames] = useState<Names>(topic?.names ?? {});
  const [parentId, setParent] = useState(topic?.parentId ?? null);
  const done = async () => {
    await client.invalidateQueries({ queryKey: ['topics'] });
    onClose();
  };
  const save = async () => {
    const given = filled(names);
    if (!topic) await addTopic({ names: given, parentId });
    else await changeTopic(topic.id, { names: given, ...(parentId === topic.parentId ? {} : { parentId }) });
    await done();
  };
  return (
    <FormDialog
      title={say(topic ? 'shelf.editTopic' : 'shelf.addTopic')}
      act={words('word.save')}
      isReady={Object.keys(filled(names)).length > 0}
      onSave={save}
      onClose={onClose}
    >
      <NameFields names={names} onChange={setNames} />
      <ParentField rows={topics} self={topic?.id} value={parentId} onChange={setParent} />
      {topic && (
        <Button
          small
          icon="box"
          onClick={() =>
            void changeTopic(topic.id, { archived: true })
              .then(done)
              .catch((error) => tellError(error, words))
          }
        >
          {say('shelf.archive')}
        </Button>
      )}
    </FormDialog>
  );
}

function NameFields({ names, onChange }: { names: Names; onChange: (names: Names) => void }) {
  const say = useText();
  return languages.map((language) => (
    <Field key={language} label={say('shelf.name', { language: languageNames[language] })}>
      <TextInput
        lang={language}
        maxLength={200}
        value={names[language] ?? ''}
        onChange={(event) => onChange({ ...names, [language]: event.target.value })}
      />
    </Field>
  ));
}

function ParentField({ rows, self, value, onChange }: ParentProps) {
  const say = useText();
  const language = useLanguage();
  return (
    <Field label={say('shelf.under')}>
      <Select
        value={value ?? none}
        onChange={(id) => onChange(id === none ? null : id)}
        options={[
          { value: none, label: say('shelf.top') },
          ...branches(rows, language).filter((one) => one.value !== self),
        ]}
      />
    </Field>
  );
}

/** Names without those that are left empty. */
function filled(names: Names): Names {
  return Object.fromEntries(
    Object.entries(names).flatMap(([language, name]) => (name?.trim() ? [[language, name.trim()]] : [])),
  );
}

interface SectionProps {
  section: Section | null;
  sections: Section[];
  brands: readonly { id: string; name: string }[];
  onClose: () => void;
}

interface TopicProps {
  topic: Topic | null;
  topics: Topic[];
  onClose: () => void;
}

interface ParentProps {
  rows: readonly Branch[];
  self: string | undefined;
  value: string | null;
  onChange: (id: string | null) => void;
}
