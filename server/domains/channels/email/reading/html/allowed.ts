/** Elements that carry words and their order; what is not here is dropped and its words stay. */
export const ALLOWED_TAGS = [
  ...['a', 'abbr', 'address', 'article', 'b', 'bdi', 'bdo', 'big', 'blockquote', 'br', 'caption', 'center', 'cite'],
  ...['code', 'col', 'colgroup', 'dd', 'del', 'dfn', 'dir', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'font'],
  ...['footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'main', 'mark'],
  ...['ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'section', 'small', 'span', 'strike', 'strong', 'sub'],
  ...['sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'tt', 'u', 'ul', 'var', 'wbr'],
];

/** Elements that go with all that is in them: nothing in there is words for a reader. */
export const DROPPED_WHOLE = [
  ...['script', 'style', 'title', 'textarea', 'option', 'select', 'noscript', 'template', 'svg', 'math', 'iframe'],
  ...['object', 'embed', 'applet', 'audio', 'video', 'canvas', 'noembed', 'noframes', 'xmp', 'plaintext', 'xml'],
];

/** No class, id, name, data-*, aria-* or event attribute: other scripts on the page would act on them. */
export const ALLOWED_ATTRIBUTES: Record<string, string[]> = {
  a: ['href', 'title'],
  img: ['src', 'alt', 'title', 'width', 'height', 'border', 'data-remote-src'],
  font: ['color', 'face', 'size'],
  table: ['border', 'cellpadding', 'cellspacing', 'width', 'height', 'align', 'bgcolor'],
  tr: ['align', 'valign', 'bgcolor', 'height'],
  td: ['align', 'valign', 'bgcolor', 'width', 'height', 'colspan', 'rowspan', 'nowrap'],
  th: ['align', 'valign', 'bgcolor', 'width', 'height', 'colspan', 'rowspan', 'nowrap'],
  col: ['span', 'width'],
  colgroup: ['span', 'width'],
  ol: ['start', 'type', 'reversed'],
  ul: ['type'],
  li: ['value'],
  hr: ['size', 'width', 'align', 'color'],
  time: ['datetime'],
  '*': ['style', 'dir', 'lang', 'align'],
};
