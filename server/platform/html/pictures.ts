import type sanitizeHtml from 'sanitize-html';

const REMOTE = /^(?:https?:)?\/\/[^\s]+$/i;
const IMG = /<img\b[^>]*>/gi;
const REMOTE_ATTRIBUTE = /\sdata-remote-src="([^"]*)"/i;

/**
 * Keeps `cid:` pictures as they are and moves a remote address to `data-remote-src`, so that nothing is loaded
 * (and nobody learns that the mail was read) before a person asks for it. Every other source is dropped.
 */
export function safePicture(tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const { src: written = '', 'data-remote-src': moved = '', ...others } = attribs;
  const src = written.replace(/[\u0000-\u0020]+/g, '');
  if (/^cid:/i.test(src)) return { tagName, attribs: { ...others, src: `cid:${src.slice(4)}` } };
  const remote = REMOTE.test(src) ? src : moved;
  if (!REMOTE.test(remote)) return { tagName, attribs: others };
  return { tagName, attribs: { ...others, 'data-remote-src': remote.replace(/^\/\//, 'https://') } };
}

/** The remote pictures of sanitised HTML: their addresses, each once, in their order; the HTML loads none of them. */
export function splitRemotePictures(html: string): { html: string; remote: string[] } {
  const remote = new Set<string>();
  for (const [image] of html.matchAll(IMG)) {
    const address = REMOTE_ATTRIBUTE.exec(image)?.[1];
    if (address) remote.add(decodeAttribute(address));
  }
  return { html, remote: [...remote] };
}

/** Switches remote pictures on for a reader who asked: `through` turns an address into the one of our own proxy. */
export function showRemotePictures(html: string, through: (address: string) => string): string {
  return html.replace(IMG, (image) =>
    image.replace(
      REMOTE_ATTRIBUTE,
      (_all, address: string) => ` src="${encodeAttribute(through(decodeAttribute(address)))}"`,
    ),
  );
}

function decodeAttribute(value: string): string {
  return value
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function encodeAttribute(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
