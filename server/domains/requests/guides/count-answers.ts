import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { visibleTo } from '../../conversations/index.ts';
import { topicsOf } from '../../knowledge/index.ts';
import { listFields } from '../fields/list-fields.ts';
import type { FieldDefinition } from '../fields/rules/values.ts';
import { requests } from '../schema.ts';
import { standing } from './keep-guide.ts';
import { asAsked } from './rules/questions.ts';

/** Kinds whose answers are counted one by one. Of written ones only how many there are: they may name somebody. */
export const countedKinds = ['choice', 'choices', 'yes-no', 'number', 'money', 'date'] as const;
const shownAnswers = 50;

export type CountedQuestion = {
  key: string;
  labels: FieldDefinition['labels'];
  kind: FieldDefinition['kind'];
  answered: number;
  /** The commonest first, at most 50. */
  answers: { value: string; labels: FieldDefinition['labels'] | null; count: number }[];
};

/**
 * How the questions of a guide were answered in requests opened on these days (both included, in the zone of the
 * workspace), of what the actor may see: how many requests there were about its topics, and of each question how many
 * answered, and what. @throws Problem 404 `guide-not-found`, 400 `guide-period-wrong` when it is turned round or longer
 * than two years.
 */
export const countAnswers = query({
  name: 'requests.count-answers',
  permission: 'requests:read',
  input: z.strictObject({ guideId: z.uuid(), from: z.iso.date(), to: z.iso.date() }),
  async run(run, { guideId, from, to }) {
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    if (days < 0 || days > 732) throw new Problem(400, 'guide-period-wrong');
    const { guide } = await standing(run, guideId);
    const zone = (await findWorkspace(run.actor.workspaceId))?.zone ?? 'UTC';
    const scope = scopeOf(run, { from, to, zone, topicIds: await below(run, guide.topicIds) });
    const [sum] = await run.tx.execute(sql`select count(*)::int as asked from requests where ${scope}`);
    const definitions = asAsked(await listFields(run.context, {}), guide.questions);
    const questions: CountedQuestion[] = [];
    for (const { key } of guide.questions) {
      const definition = definitions.find((one) => one.key === key);
      if (definition) questions.push(await countOne(run, scope, definition));
    }
    return { requests: z.object({ asked: z.number() }).parse(sum).asked, questions };
  },
});

/** The topics and all beneath them. */
async function below(run: Run, topicIds: readonly string[]): Promise<string[]> {
  const topics = await topicsOf(run);
  const all = new Set(topicIds);
  for (let before = -1; before !== all.size; ) {
    before = all.size;
    for (const { id, parentId } of topics) if (parentId && all.has(parentId)) all.add(id);
  }
  return [...all];
}

function scopeOf({ actor }: Run, given: { from: string; to: string; zone: string; topicIds: string[] }): SQL {
  const seen = visibleTo(actor, requests) ?? sql`true`;
  const ids = sql.join(
    given.topicIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  return sql`requests.workspace_id = ${actor.workspaceId}::uuid and requests.folder = 'work'
    and requests.created_at >= ${given.from}::date::timestamp at time zone ${given.zone}::text
    and requests.created_at < (${given.to}::date + 1)::timestamp at time zone ${given.zone}::text
    and requests.topic_id in (${ids}) and ${seen}`;
}

const answerRow = z.object({ value: z.string(), count: z.number() });

async function countOne(run: Run, scope: SQL, definition: FieldDefinition): Promise<CountedQuestion> {
  const { key, labels, kind, rules } = definition;
  const value = sql`requests.fields -> ${key}::text`;
  const filled = sql`${scope} and coalesce(${value}, 'null'::jsonb) not in ('null', '""', '[]')`;
  const [sum] = await run.tx.execute(sql`select count(*)::int as answered from requests where ${filled}`);
  const isCounted = countedKinds.some((one) => one === kind);
  const rows = isCounted
    ? await run.tx.execute(sql`
        select one.value, count(*)::int as count from requests,
          jsonb_array_elements_text(case when jsonb_typeof(${value}) = 'array' then ${value}
            else jsonb_build_array(${value}) end) as one(value)
        where ${filled} group by one.value order by count desc, one.value limit ${shownAnswers}`)
    : [];
  const answers = z
    .array(answerRow)
    .parse([...rows])
    .map((row) => ({
      ...row,
      labels: rules.choices?.find((one) => one.value === row.value)?.labels ?? null,
    }));
  return { key, labels, kind, answered: z.object({ answered: z.number() }).parse(sum).answered, answers };
}
