import { isLanguage, type Language } from '../../../../kernel/language.ts';
import { tidyLine } from '../../../../kernel/text.ts';
import { isAddress as fitsKind, normalOf } from '../../addresses/rules.ts';
import { type FieldShape, type FieldValue, readValue } from '../../fields/rules.ts';
import { type AddressTarget, isAddress, type Target } from './mapping.ts';
import { asNew, type UnknownOrganisations } from './new-organisations.ts';

/** What a row says of a customer; empty cells say nothing. */
export type RowCard = {
  name?: string;
  preferredName?: string;
  honorific?: string;
  language?: Language;
  tags?: string[];
  organisationId?: string;
  fields?: Record<string, FieldValue>;
};
export type RowAddress = { kind: AddressTarget; value: string };
export type Fault = { column: number; reason: string };
export type ReadRow = {
  card: RowCard;
  addresses: RowAddress[];
  /** The name of an organisation that nobody knows yet. */
  newOrganisation: string | null;
  fault: Fault | null;
};

/** What cells can be read by: what the columns hold, the own fields, organisations by their names in small letters. */
export type Reading = {
  mapping: readonly Target[];
  fields: ReadonlyMap<string, FieldShape>;
  organisations: ReadonlyMap<string, string>;
  unknownOrganisations: UnknownOrganisations;
};

/** Reads one row. The first cell that cannot be understood is its fault; a row is taken whole or not at all. */
export function readRow(cells: readonly string[], reading: Reading): ReadRow {
  const read: ReadRow = { card: {}, addresses: [], newOrganisation: null, fault: null };
  reading.mapping.forEach((target, column) => {
    const cell = plainCell(cells[column] ?? '');
    if (target === null || cell === '' || read.fault) return;
    const reason = isAddress(target)
      ? takeAddress(read, target, cell)
      : takeCard(read, target, cell, reading);
    if (reason) read.fault = { column, reason };
  });
  if (
    !read.fault &&
    cells.length > reading.mapping.length &&
    cells.slice(reading.mapping.length).some(Boolean)
  )
    read.fault = { column: reading.mapping.length - 1, reason: 'too-many-cells' };
  if (!read.fault && read.addresses.length === 0) {
    const column = reading.mapping.findIndex(isAddress);
    read.fault = { column: Math.max(0, column), reason: 'address-missing' };
  }
  return read;
}

/** The column in which an address of a row stands, so that what is wrong with it is shown there. */
export function columnOf(
  cells: readonly string[],
  mapping: readonly Target[],
  { kind, value }: RowAddress,
): number {
  const isIt = (target: Target, at: number) =>
    target === kind && normalOf(kind, plainCell(cells[at] ?? '')) === value;
  return Math.max(0, mapping.findIndex(isIt));
}

/** Without the sign before which our own exports keep formulas from being run. */
function plainCell(cell: string): string {
  return tidyLine(cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, ''));
}

function takeAddress({ addresses }: ReadRow, kind: AddressTarget, cell: string): string | null {
  const value = normalOf(kind, cell);
  if (!fitsKind(kind, value)) return `${kind}-invalid`;
  if (!addresses.some((one) => one.kind === kind && one.value === value)) addresses.push({ kind, value });
  return null;
}

function takeCard(read: ReadRow, target: Target, cell: string, reading: Reading): string | null {
  const { card } = read;
  if (target?.startsWith('field:')) return takeField(card, target.slice('field:'.length), cell, reading);
  if (cell.length > 500) return 'too-long';
  if (target === 'name') card.name = cell;
  if (target === 'preferredName') card.preferredName = cell.slice(0, 200);
  if (target === 'honorific') card.honorific = cell.slice(0, 50);
  if (target === 'tags')
    card.tags = cell
      .split(/[,;|]/)
      .map((tag) => tag.trim().slice(0, 60))
      .filter(Boolean);
  if (target === 'language') {
    const language = readLanguage(cell);
    if (!language) return 'language-unknown';
    card.language = language;
  }
  return target === 'organisation' ? takeOrganisation(read, cell, reading) : null;
}

function takeOrganisation(read: ReadRow, cell: string, { organisations, unknownOrganisations }: Reading) {
  if (cell.length > 200) return 'too-long';
  const id = organisations.get(cell.toLowerCase());
  if (id) read.card.organisationId = id;
  else read.newOrganisation = cell;
  if (!id && unknownOrganisations === 'create') read.card.organisationId = asNew(cell);
  return null;
}

function takeField(card: RowCard, key: string, cell: string, { fields }: Reading): string | null {
  const shape = fields.get(key);
  const value = shape ? readValue(shape, cell) : undefined;
  if (value === undefined) return `not-${shape?.type ?? 'text'}`;
  if (value !== null) card.fields = { ...card.fields, [key]: value };
  return null;
}

const languageWords: Record<Language, readonly string[]> = {
  en: ['english', 'inggris', 'bahasa inggris', 'อังกฤษ', 'ภาษาอังกฤษ'],
  id: ['indonesian', 'indonesia', 'bahasa', 'bahasa indonesia', 'อินโดนีเซีย', 'ภาษาอินโดนีเซีย'],
  th: ['thai', 'thailand', 'bahasa thai', 'ไทย', 'ภาษาไทย'],
};

function readLanguage(cell: string): Language | null {
  const word = cell.toLowerCase();
  const code = word.split(/[-_]/)[0] ?? '';
  if (isLanguage(code)) return code;
  const found = Object.entries(languageWords).find(([, words]) => words.includes(word));
  return found && isLanguage(found[0]) ? found[0] : null;
}
