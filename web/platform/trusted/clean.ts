import { parseApart } from './policy.ts';

/** Elements that carry words, lists, tables and pictures; of any other one only what stands in it is kept. */
const elements = new Set(
  'a abbr b blockquote br caption cite code col colgroup dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s small span strong sub sup table tbody td tfoot th thead tr u ul'.split(
    ' ',
  ),
);

/** These go with all that is in them. */
const dropped =
  'script,style,iframe,frame,object,embed,applet,link,meta,base,template,noscript,svg,math,textarea,select,title,form,audio,video';

const attributes =
  /^(href|src|alt|title|width|height|colspan|rowspan|colwidth|start|type|lang|dir|class|style|target|rel|data-[\w-]+)$/;

const addresses =
  /^(https?:|mailto:|tel:|cid:|blob:|data:image\/(png|jpeg|gif|webp)[;,]|[/#?]|[\w.-]+([/#?]|$))/i;

/**
 * HTML that a library is about to write, without anything that could run or fetch more than a picture. What comes
 * from strangers was sanitised by the server before; this is the wall behind it.
 */
export function cleanHtml(html: string): string {
  const { body } = parseApart(html);
  for (const element of body.querySelectorAll(dropped)) element.remove();
  for (const element of body.querySelectorAll('*')) {
    if (elements.has(element.localName)) tidy(element);
    else element.replaceWith(...element.childNodes);
  }
  return body.innerHTML;
}

function tidy(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const leads = name === 'href' || name === 'src';
    const isFine =
      attributes.test(name) && (!leads || addresses.test(value.replace(/[\u0000-\u0020]+/g, '')));
    if (!isFine) element.removeAttribute(name);
  }
}
