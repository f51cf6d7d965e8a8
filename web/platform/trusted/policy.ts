/** What browsers with Trusted Types offer; the others have none and take plain strings, as the types of the DOM say. */
type Rules = { createHTML?(html: string): string; createScriptURL?(address: string): string };
type Policy = { createHTML(html: string): string; createScriptURL(address: string): string };
type Factory = { createPolicy(name: string, rules: Rules): Policy };

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
const plain: Policy = { createHTML: (html) => html, createScriptURL: (address) => address };

/** Makes a policy under one of the names that the server's headers allow. */
const policyOf = (name: 'sapa' | 'default', rules: Rules): Policy =>
  factory?.createPolicy(name, rules) ?? plain;

const worker = '/push-worker.js';
const own = policyOf('sapa', {
  createHTML: (html) => html,
  createScriptURL(address) {
    if (address !== worker) throw new TypeError(address);
    return address;
  },
});

/** HTML as a document that belongs to no window: nothing in it runs, nothing is fetched. */
export function parseApart(html: string): Document {
  return new DOMParser().parseFromString(own.createHTML(html), 'text/html');
}

const forbidsAll = "default-src 'none'; img-src 'self' data: blob:; font-src 'self'";
const emptyPage = `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${forbidsAll}"><base target="_blank"></head><body></body></html>`;

/** Gives a frame an empty page that forbids every request but for pictures and faces of our own. */
export function emptyFrame(frame: HTMLIFrameElement): void {
  frame.srcdoc = own.createHTML(emptyPage);
}

/** The address of our one worker, as browsers want it. */
export const workerAddress = (): string => own.createScriptURL(worker);

/** What libraries write as HTML into the page passes through `clean`; whatever else would run a string is refused. */
export function guardPage(clean: (html: string) => string): void {
  policyOf('default', { createHTML: (html) => (html === '' ? '' : clean(html)) });
}
