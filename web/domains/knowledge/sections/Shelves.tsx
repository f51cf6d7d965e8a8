import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { brandsQuery, changeSection, changeTopic, sectionsQuery, topicsQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { Section, Topic } from '../types.ts';
import { SectionDialog, TopicDialog } from './TreeDialogs.tsx';
import { TreePanel } from './TreePanel.tsx';

/** The shelves of the help centre and the one tree of topics. */
export default function Shelves() {
  return (
    <>
      <Sections />
      <Topics />
    </>
  );
}

function Sections() {
  const say = useText();
  const mayChange = useMay('knowledge:publish');
  const sections = useQuery(sectionsQuery).data ?? [];
  const brands = useQuery(brandsQuery).data ?? [];
  const [edited, setEdited] = useState<Section | 'new' | null>(null);
  const move = useMove(changeSection, sectionsQuery.queryKey);
  const brandOf = (id: string | null) => brands.find((one) => one.id === id)?.name;
  return (
    <>
      <TreePanel
        title={say('shelf.sections')}
        text={say('shelf.sections.text')}
        rows={sections}
        mayChange={mayChange}
        end={mayChange && <Add label={say('shelf.addSection')} onAdd={() => setEdited('new')} />}
        meta={(row) =>
          [brandOf(row.brandId), say('shelf.articles', { count: row.articles })].filter(Boolean).join(' · ')
        }
        onMove={move}
        onEdit={setEdited}
      />
      {edited && (
        <SectionDialog
          section={edited === 'new' ? null : edited}
          sections={sections}
          brands={brands}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

function Topics() {
  const say = useText();
  const mayChange = useMay('knowledge:publish');
  const topics = (useQuery(topicsQuery).data ?? []).filter((one) => !one.archivedAt);
  const [edited, setEdited] = useState<Topic | 'new' | null>(null);
  const move = useMove(changeTopic, topicsQuery.queryKey);
  return (
    <>
      <TreePanel
        title={say('shelf.topics')}
        text={say('shelf.topics.text')}
        rows={topics}
        mayChange={mayChange}
        end={mayChange && <Add label={say('shelf.addTopic')} onAdd={() => setEdited('new')} />}
        meta={() => null}
        onMove={move}
        onEdit={setEdited}
      />
      {edited && (
        <TopicDialog
          topic={edited === 'new' ? null : edited}
          topics={topics}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

function Add({ label, onAdd }: { label: string; onAdd: () => void }) {
  return (
    <Button small icon="plus" onClick={onAdd}>
      {label}
    </Button>
  );
}

type Change = (id: string, place: { parentId: string | null; position: number }) => Promise<void>;

function useMove(change: Change, queryKey: readonly string[]): Change {
  const client = useQueryClient();
  const words = useWords();
  return async (id, place) => {
    await change(id, place).catch((error) => tellError(error, words));
    await client.invalidateQueries({ queryKey });
  };
}
