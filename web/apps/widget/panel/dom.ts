type Child = Node | string | null | undefined | false;
type Listeners = { [K in keyof HTMLElementEventMap as `on${K}`]?: (event: HTMLElementEventMap[K]) => void };
type Look = Listeners & { class?: string } & Record<string, unknown>;

/** An element with its attributes, listeners (`onclick`) and children. Texts stay texts: nothing here reads HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  look: Look = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (tag === 'button') made.setAttribute('type', 'button');
  for (const [name, value] of Object.entries(look)) {
    if (name.startsWith('on')) Object.assign(made, { [name]: value });
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== undefined && value !== null) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((one): one is Node | string => Boolean(one)));
  return made;
}

/** Words with their addresses as links, and nothing else of them as markup. */
export function linked(text: string): Node[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/)
    .map((part, at) =>
      at % 2 === 1
        ? h('a', { href: part, target: '_blank', rel: 'noopener noreferrer nofollow' }, part)
        : document.createTextNode(part),
    );
}
