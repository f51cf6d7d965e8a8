import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { publishPolicy } from '../../../tests/harness/policies.ts';
import { newId } from '../../kernel/ids.ts';
import { changeDraft, restoreVersion } from './commands/change-draft.ts';
import { addExamples, createProcedure, importProcedure } from './commands/create-procedure.ts';
import { confirmProcedure, flagCiting } from './commands/flag-procedures.ts';
import { publishProcedure, retireProcedure, takeBackProcedure } from './commands/publish-procedure.ts';
import { diffVersions, exportProcedure, findProcedure, listVersions } from './queries/find-procedure.ts';
import { listProcedures } from './queries/list-procedures.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});
const asSari = () => as(company.sari);
const title = (words: string) => ({ title: { en: words } });
const content = {
  names: { en: 'Refund' },
  steps: [{ key: 'look', kind: 'instruct' as const, ...title('Look') }],
};

/** A published procedure; its id. */
async function published(): Promise<string> {
  const { id: procedureId } = await createProcedure(asSari(), { content });
  await publishProcedure(asSari(), { procedureId, draftVersion: 1, note: 'First' });
  return procedureId;
}

test('a draft may be half written, and says what it lacks; published is only what can be followed', async () => {
  const { id: procedureId } = await createProcedure(asSari(), { content: { names: {} } });
  const publish = (draftVersion: number) => publishProcedure(asSari(), { procedureId, draftVersion });
  await expect(publish(1)).rejects.toMatchObject({ code: 'procedure-incomplete' });
  const saved = await changeDraft(asSari(), { procedureId, draftVersion: 1, content });
  expect(saved).toEqual({ draftVersion: 2, faults: [], gaps: [] });
  await expect(publish(1)).rejects.toMatchObject({ status: 412, code: 'procedure-changed' });
  expect(await publish(2)).toEqual({ version: 1 });
  await expect(publish(2)).rejects.toMatchObject({ code: 'procedure-unchanged' });
});

test('of two who write at once the second is asked, and nothing is overwritten', async () => {
  const procedureId = await published();
  const mine = { procedureId, draftVersion: 1, content: { ...content, names: { en: 'Mine' } } };
  await changeDraft(asSari(), mine);
  const theirs = { ...mine, content: { ...content, names: { en: 'Theirs' } } };
  await expect(changeDraft(as(company.adi), theirs)).rejects.toMatchObject({ code: 'procedure-changed' });
  expect((await findProcedure(asSari(), { procedureId })).draft.names.en).toBe('Mine');
});

test('an earlier version comes back as a draft, and the difference is told', async () => {
  const procedureId = await published();
  const steps = [
    ...content.steps,
    { key: 'tell', kind: 'tell' as const, ...title('Tell'), text: { en: 'Done.' } },
  ];
  await changeDraft(asSari(), { procedureId, draftVersion: 1, content: { ...content, steps } });
  await publishProcedure(asSari(), { procedureId, draftVersion: 2 });
  const { steps: changes } = await diffVersions(asSari(), { procedureId, from: 1, to: 2 });
  expect(changes.map(({ key, change }) => [key, change])).toEqual([['tell', 'added']]);
  await restoreVersion(asSari(), { procedureId, version: 1 });
  const { draft, hasChanges, publishedVersion } = await findProcedure(asSari(), { procedureId });
  expect([draft.steps.length, hasChanges, publishedVersion]).toEqual([1, true, 2]);
  expect((await diffVersions(asSari(), { procedureId, from: 1 })).steps).toEqual([]);
  const versions = await listVersions(asSari(), { procedureId });
  expect(versions.map(({ version, note, publishedBy }) => [version, note, publishedBy?.name])).toEqual([
    [2, '', 'Sari Hidayat'],
    [1, 'First', 'Sari Hidayat'],
  ]);
});

test('out of use it is changed no more, and comes back as it was', async () => {
  const procedureId = await published();
  await retireProcedure(asSari(), { procedureId });
  await expect(changeDraft(asSari(), { procedureId, draftVersion: 1 })).rejects.toMatchObject({
    code: 'procedure-retired',
  });
  const ids = async (show: 'in-use' | 'retired') =>
    (await listProcedures(asSari(), { show })).map(({ id }) => id);
  expect(await ids('retired')).toContain(procedureId);
  expect(await ids('in-use')).not.toContain(procedureId);
  await takeBackProcedure(asSari(), { procedureId });
  expect(await ids('in-use')).toContain(procedureId);
});

test('a procedure from another house is not followed while it names who is not here', async () => {
  const steps = [{ ...content.steps[0], key: 'look', owner: { is: 'team' as const, teamId: newId() } }];
  const { id: procedureId } = await createProcedure(asSari(), { content: { ...content, steps } as never });
  await expect(publishProcedure(asSari(), { procedureId, draftVersion: 1 })).rejects.toMatchObject({
    code: 'procedure-place-unknown',
    details: { params: { names: 'look' } },
  });
});

test('the examples are carried out and in without loss; a broken file names its line and is not taken', async () => {
  const { ids } = await addExamples(asSari(), {});
  for (const procedureId of ids) {
    const text = await exportProcedure(asSari(), { procedureId });
    const { id } = await importProcedure(asSari(), { text });
    const [one, other] = [
      await findProcedure(asSari(), { procedureId }),
      await findProcedure(asSari(), { procedureId: id }),
    ];
    expect(other.draft).toEqual(one.draft);
    expect(other.faults).toEqual([]);
  }
  const before = (await listProcedures(asSari(), {})).length;
  await expect(importProcedure(asSari(), { text: '# procedure\n\nrefund first' })).rejects.toMatchObject({
    status: 400,
    details: { params: { line: 3 } },
  });
  expect(await listProcedures(asSari(), {})).toHaveLength(before);
});

test('a procedure names only clauses that hold; when one of them changes it is flagged until it is found right or published anew', async () => {
  const policyId = await publishPolicy(as(company.dewi), asSari());
  const naming = (key: string) => ({
    ...content,
    steps: [{ ...content.steps[0], key: 'look', clauses: [{ policyId, key }] }],
  });
  const write = async (key: string) =>
    (await createProcedure(asSari(), { content: naming(key) as never })).id;
  const publish = (procedureId: string) => publishProcedure(asSari(), { procedureId, draftVersion: 1 });
  await expect(publish(await write('money'))).rejects.toMatchObject({ code: 'procedure-place-unknown' });
  const procedureId = await write('refund');
  await publish(procedureId);
  const other = await published();
  const isFlagged = async (id: string) => (await findProcedure(asSari(), { procedureId: id })).isFlagged;
  await flagCiting(company.asSystem, { policyId, edited: ['promises'] });
  expect(await isFlagged(procedureId)).toBe(false);
  await flagCiting(company.asSystem, { policyId, edited: ['promises', 'refund'] });
  expect([await isFlagged(procedureId), await isFlagged(other)]).toEqual([true, false]);
  await confirmProcedure(asSari(), { procedureId });
  expect(await isFlagged(procedureId)).toBe(false);
  await flagCiting(company.asSystem, { policyId, edited: ['refund'] });
  await changeDraft(asSari(), { procedureId, draftVersion: 1, content: naming('promises') as never });
  await publishProcedure(asSari(), { procedureId, draftVersion: 2 });
  expect(await isFlagged(procedureId)).toBe(false);
});
