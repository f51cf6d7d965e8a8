import { readTag } from './loader/tag.ts';
import { type FetchPanel, Widget } from './loader/widget.ts';

/** The address of the panel below that of the program, known when it was built. */
declare const PANEL: string;

/** The tag of the page that runs this script; a page that moved it into a bundle marks it by its key. */
const script = document.currentScript ?? document.querySelector('script[data-key][src*="widget.js"]');
if (script instanceof HTMLScriptElement && script.dataset.key && !window.Sapa) {
  const tag = readTag(script);
  const fetchPanel: FetchPanel = async () => {
    const made = (await import(
      /* @vite-ignore */ `${tag.base}/${PANEL}`
    )) as typeof import('./panel/index.ts');
    return made.makePanel;
  };
  window.Sapa = new Widget(tag, fetchPanel);
  window.dispatchEvent(new Event('sapa:ready'));
}
