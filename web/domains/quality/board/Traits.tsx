import { useQuery } from '@tanstack/react-query';
import { wordsIn } from '../../../../server/domains/quality/rules/card/card.ts';
import { goal } from '../../../../server/domains/quality/rules/measures/level.ts';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { type Column, Table } from '../../../design/Table.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { assignCourse, coursesQuery } from '../api.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { TraitLevel } from '../types.ts';
import { Range } from './Range.tsx';

/** How each trait does; a weak one with the lessons that train it, for whoever they would be given to. */
export function Traits({ traits, memberIds, caption }: TraitsProps) {
  const say = useText();
  const language = useLanguage();
  const columns: Column<TraitsProps['traits'][number]>[] = [
    { key: 'trait', head: say('quality.trait'), cell: (one) => wordsIn(one.names, language) },
    { key: 'level', head: say('quality.level'), cell: (one) => <Range level={one} goal={goal} /> },
    {
      key: 'says',
      head: '',
      cell: (one) => (
        <span className={css.row}>
          {one.says === 'weak' && (
            <Chip small tone="soon">
              {say('quality.weak')}
            </Chip>
          )}
          {one.apart && (
            <Chip small tone="line">
              {say(`quality.apart.${one.apart}`)}
            </Chip>
          )}
          {one.says === 'weak' && memberIds.length > 0 && <Lessons trait={one.key} memberIds={memberIds} />}
        </span>
      ),
    },
  ];
  return <Table caption={caption} rows={traits} keyOf={(one) => one.key} columns={columns} stacks />;
}

const day = 86_400_000;

/** The lessons for a trait, each with a button that gives it to them within two weeks. */
function Lessons({ trait, memberIds }: { trait: string; memberIds: readonly string[] }) {
  const say = useText();
  const language = useLanguage();
  const { busy, press } = useActs('quality');
  const { data } = useQuery(coursesQuery(trait));
  const dueOn = new Date(Date.now() + 14 * day).toISOString().slice(0, 10);
  const give = async (courseId: string) => {
    await assignCourse(courseId, memberIds, dueOn, trait);
    tell({ icon: 'cap', text: say('quality.lesson.given', { count: memberIds.length }) });
  };
  return (data ?? []).map((course) => (
    <Button key={course.id} small icon="cap" busy={busy} onClick={() => press(() => give(course.id))}>
      {say('quality.lesson', { title: wordsIn(course.names, language) })}
    </Button>
  ));
}

interface TraitsProps {
  traits: readonly (TraitLevel & { apart?: 'above' | 'below' | null })[];
  /** Whom a lesson would be given to; nobody: no lessons are offered. */
  memberIds: readonly string[];
  caption: string;
}
