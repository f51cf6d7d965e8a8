import ts from 'typescript';
import type { SourceFile } from '../measures/sources.ts';

/** A place that could call out of the house without the guarded client. */
export interface WayOut {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

/** Modules that open connections, ours by Node and those of packages. */
const callers =
  /^(node:)?(http|https|http2|net|tls|dgram|dns|dns\/promises)$|^(undici|axios|got|node-fetch|ws|nodemailer|imapflow|openid-client|mailauth)$/;

/** Words of the runtime that call out by themselves. */
const words = new Set(['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']);

/**
 * Who may, and why that is safe. Everything else goes through `platform/guarded-call.ts`, since its address was named
 * by somebody who is not the operator.
 */
const allowed: Readonly<Record<string, { what: readonly string[]; why: string }>> = {
  'server/platform/guarded-call.ts': { what: ['node:dns', 'node:http', 'node:https'], why: 'the guard' },
  'server/platform/socket/open-socket.ts': {
    what: ['node:http', 'node:https'],
    why: 'by the guard’s own look-up',
  },
  'server/platform/mail/outgoing.ts': { what: ['nodemailer'], why: 'the operator’s server, SMTP_URL' },
  'server/domains/channels/email/imap/connect.ts': { what: ['imapflow'], why: 'mailboxes may stand inside' },
  'server/domains/channels/email/mailboxes/test-connection.ts': {
    what: ['imapflow'],
    why: 'mailboxes may stand inside',
  },
  'server/domains/channels/email/reading/signed/trust.ts': {
    what: ['node:tls'],
    why: 'reads the roots that Node comes with, and opens no line',
  },
  'server/domains/channels/email/intake/authentication/resolver.ts': {
    what: ['node:dns/promises'],
    why: 'asks the resolver of the machine, with two seconds for a mail',
  },
  'server/domains/channels/email/intake/authentication/authenticate.ts': {
    what: ['mailauth'],
    why: 'asks by our resolver, fetches no pictures of brands',
  },
  'server/domains/access/connections/provider.ts': {
    what: ['openid-client'],
    why: 'calls by guardedAsk only',
  },
  'server/platform/database/driver/lines.ts': {
    what: ['node:net'],
    why: 'the operator’s database, DATABASE_URL',
  },
  'server/platform/storage/s3-client.ts': { what: ['fetch'], why: 'the operator’s object store, S3_URL' },
  'server/platform/storage/virus-scanner.ts': {
    what: ['node:net'],
    why: 'the operator’s scanner, CLAMAV_SOCKET',
  },
  'server/front-door/start.ts': { what: ['node:https'], why: 'listens' },
};

/** Values of these modules that only look at addresses and open nothing. */
const harmless: Readonly<Record<string, readonly string[]>> = { 'node:net': ['isIP', 'isIPv4', 'BlockList'] };

/** Every way out of the server that nobody has allowed, and every allowance that nobody uses. */
export function waysOut(files: readonly SourceFile[]): { found: WayOut[]; unused: string[] } {
  const all = files.filter(({ path }) => path.startsWith('server/')).flatMap(waysOutOf);
  const isAllowed = ({ path, what }: WayOut) => allowed[path]?.what.includes(what) ?? false;
  const unused = Object.entries(allowed).flatMap(([path, { what }]) =>
    what
      .filter((one) => !all.some((way) => way.path === path && way.what === one))
      .map((one) => `${path} ${one}`),
  );
  return { found: all.filter((way) => !isAllowed(way)), unused };
}

function waysOutOf({ path, text }: SourceFile): WayOut[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: WayOut[] = [];
  const visit = (node: ts.Node): void => {
    const what = moduleOf(node) ?? wordOf(node);
    if (what)
      found.push({ path, what, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The module that a node brings in as values, when it is one that calls out. */
function moduleOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node)) {
    const name = textOf(node.moduleSpecifier);
    return name && !bringsNothing(node.importClause, name) ? caller(name) : null;
  }
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? null : caller(textOf(node.moduleSpecifier));
  if (!ts.isCallExpression(node)) return null;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return isImport || isRequire ? caller(textOf(node.arguments[0])) : null;
}

function bringsNothing(clause: ts.ImportClause | undefined, module: string): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { namedBindings } = clause;
  if (clause.name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every(
    ({ isTypeOnly, name, propertyName }) =>
      isTypeOnly || harmless[module]?.includes((propertyName ?? name).text),
  );
}

const caller = (name: string | null) => (name && callers.test(name) ? name : null);
const textOf = (node: ts.Node | undefined) => (node && ts.isStringLiteralLike(node) ? node.text : null);

/** A word of the runtime that stands for itself, also behind `globalThis`: no property, type or name of ours. */
function wordOf(node: ts.Node): string | null {
  if (!ts.isIdentifier(node) || !words.has(node.text)) return null;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return parent.expression.getText() === 'globalThis' ? node.text : null;
  const isNoValue = ts.isTypeNode(parent) || ts.isBindingElement(parent) || isNameOf(parent, node);
  return isNoValue || isParameter(node) ? null : node.text;
}

/** A property, a method or a variable may bear the name, as long as what it gets is not the word itself. */
function isNameOf(parent: ts.Node, node: ts.Identifier): boolean {
  return 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
}

/** Whether a function around it calls one of its parameters so. */
function isParameter(node: ts.Identifier): boolean {
  for (let at: ts.Node = node; at.parent; at = at.parent)
    if (ts.isFunctionLike(at.parent) && at.parent.parameters.some(({ name }) => name.getText() === node.text))
      return true;
  return false;
}
