import { broken } from './breakage.ts';

const html = 'server/platform/html';

/** S10 to S22: what a browser makes of strangers' words. */
export const breakagesOfRendering = [
  broken(
    'S10',
    'a class of the sender’s stays',
    `${html}/allowed.ts`,
    "'*': ['style', 'dir', 'lang', 'align'],",
    "'*': ['style', 'dir', 'lang', 'align', 'class'],",
  ),
  broken(
    'S11',
    'an address of any scheme stays in a link',
    `${html}/sanitise.ts`,
    "const LINK_SCHEMES = ['http', 'https', 'mailto', 'tel'];\nconst SAFE_LINK = /^(?:https?:\\/\\/|mailto:|tel:)/i;",
    "const LINK_SCHEMES = ['http', 'https', 'mailto', 'tel', 'sms'];\nconst SAFE_LINK = /^(?:https?:\\/\\/|mailto:|tel:|sms:)/i;",
  ),
  broken('S12', 'names are put into mails as markup', `${html}/from-text.ts`, ".replaceAll('<', '&lt;')", ''),
  broken(
    'S13',
    'documents of XML are shown in place',
    'server/domains/files/rules.ts',
    'return shown.has(type);',
    "return shown.has(type) || type.endsWith('xml');",
  ),
  broken(
    'S14',
    'a reply is kept as it was sent',
    'server/domains/conversations/commands/start-conversation.ts',
    'const html = sanitiseHtml(body);',
    'const html = body;',
  ),
  broken(
    'S15',
    'markup is cleaned in one pass',
    `${html}/sanitise.ts`,
    'if (next === safe) return safe;',
    'return next;',
  ),
  broken(
    'S16',
    'the frame lets scripts run',
    'web/domains/conversations/thread/HtmlFrame.tsx',
    'sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"',
    'sandbox="allow-same-origin allow-scripts allow-popups allow-popups-to-escape-sandbox"',
  ),
  broken(
    'S17',
    'what a header says of the caller is kept as it is',
    'server/front-door/client-address.ts',
    "return isIP(bare) === 0 || bare.includes('%') ? null : bare.toLowerCase();",
    'return bare.toLowerCase();',
  ),
  broken(
    'S18',
    'blind copies stand in the mail',
    'server/domains/channels/email/sending/recipients.ts',
    'return to.length > 0 ? { to, cc, bcc }',
    'return to.length > 0 ? { to, cc: [...cc, ...bcc], bcc: [] }',
  ),
  broken(
    'S19',
    'notes are shown to customers',
    'server/front-door/customer-page/load-page.ts',
    "(kind === 'incoming' && (verified || authorId === customerId)) || (kind === 'reply' && !unsent.has(id)),",
    "(kind === 'incoming' && (verified || authorId === customerId)) || (kind !== 'incoming' && !unsent.has(id)),",
  ),
  broken(
    'S21',
    'names of questions are set as properties',
    'server/front-door/known-parameters.ts',
    'const asked = Object.keys(c.req.queries());',
    `const asked = Object.keys(c.req.queries());
    for (const name of asked) {
      const [, at, key] = /^(\\w+)[[.](\\w+)/.exec(name) ?? [];
      const target = at && (({}) as Record<string, Record<string, unknown>>)[at];
      if (target && key) target[key] = 1;
    }`,
  ),
  broken(
    'S22',
    'the type that a sender claimed is repeated',
    'server/domains/files/routes.ts',
    "'content-type': inline ? file.type : 'application/octet-stream',",
    "'content-type': file.type,",
  ),
];
