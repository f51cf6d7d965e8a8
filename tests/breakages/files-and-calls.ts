import { broken } from './breakage.ts';

const files = 'server/domains/files';
const guard = 'server/platform/guarded-call.ts';

/** S23 to S38: files, tables and archives, and calls to the outside. */
export const breakagesOfFiles = [
  broken(
    'S23',
    'signs that nobody sees stay in a name',
    `${files}/rules.ts`,
    ".replace(/[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]/gu, '')",
    '',
  ),
  broken(
    'S24',
    'all but a list of the dangerous is shown',
    `${files}/rules.ts`,
    'return shown.has(type);',
    'return !/html|script|php/.test(type);',
  ),
  broken(
    'S25',
    'the beginning of a signature is enough',
    `${files}/links.ts`,
    'return right.length === given.length && timingSafeEqual(right, given);',
    'return timingSafeEqual(right.subarray(0, given.length), given.subarray(0, right.length));',
  ),
  broken(
    'S26',
    'a link without a signature is an old one and opens',
    `${files}/routes.ts`,
    'if (!isLinkValid({',
    'if (signature && !isLinkValid({',
  ),
  broken(
    'S27',
    'files that something owns may be given away',
    `${files}/commands/give-files.ts`,
    'inArray(files.id, fileIds), free, mine)',
    'inArray(files.id, fileIds), mine)',
  ),
  broken(
    'S28',
    'files that somebody else uploaded may be given away',
    `${files}/commands/give-files.ts`,
    'inArray(files.id, fileIds), free, mine)',
    'inArray(files.id, fileIds), free)',
  ),
  broken(
    'S29',
    'what is no mailbox is kept before anybody looks',
    'server/domains/channels/email/routes/import-routes.ts',
    "if (!looksLikeMail(content)) throw new Problem(400, 'mail-import-unreadable');",
    '',
  ),
  broken(
    'S30',
    'a file of the disk is served by the path that is asked for',
    'server/front-door/web-routes.ts',
    "app.get('/*', (c) => {",
    `app.get('/*', (c) => {
    const asked = decodeURIComponent(c.req.path).replace(/^.*(?=package\\.json$)/, process.cwd() + '/');
    if (asked.startsWith('/') && asked.length > 8 && existsSync(asked)) return c.body(readFileSync(asked));`,
  ),
  broken(
    'S31',
    'a style may name what lies behind words',
    'server/platform/html/styles.ts',
    '  background: COLOURS,',
    '  background: [/./],',
  ),
  broken(
    'S32',
    'questions that no door knows are let pass',
    'server/front-door/known-parameters.ts',
    'if (unknown.length > 0) {',
    'if (unknown.length > 9) {',
  ),
  broken(
    'S33',
    'an equals sign begins a formula',
    'server/kernel/csv.ts',
    '[=+\\-@＝＋－＠\\t\\r\\n]',
    '[+\\-@＝＋－＠\\t\\r\\n]',
  ),
  broken(
    'S34',
    'the addresses of a cloud’s own services count as outside',
    'server/platform/public-internet.ts',
    "  ['169.254.0.0', 16],\n",
    '',
  ),
  broken(
    'S35',
    'a redirect is followed',
    guard,
    'if (status >= 300 && status < 400) {',
    `if (status >= 300 && status < 400 && answer.headers.location)
      return guardedCall(new URL(answer.headers.location, url).href, question, limits);
    if (status >= 300 && status < 400) {`,
  ),
  broken(
    'S36',
    'of a name’s addresses only the first is looked at',
    guard,
    'found.some((one) => !mayCall(one.address))',
    "!mayCall(found[0]?.address ?? '')",
  ),
  broken(
    'S37',
    'whatever a picture’s address answers is handed on',
    'server/front-door/picture-routes.ts',
    "if (!mayBeShown(trusted)) throw new Problem(502, 'address-unreachable');",
    '',
  ),
  broken(
    'S38',
    'the doors that a provider names are not looked at',
    'server/domains/access/connections/provider.ts',
    'if (one) outsideAddress(one, { secure: true });',
    'if (!one) continue;',
  ),
];
