import type { Face } from '../types.ts';

/** Colours and the button; what is inside the panel brings its own. Written by script, so that no policy of a page forbids it. */
export function launcherStyle({ hue, theme }: Pick<Face, 'hue' | 'theme'>): CSSStyleSheet {
  const h = hue ?? 205;
  const scheme = theme === 'auto' ? 'light dark' : theme;
  return sheetOf(`
:host{all:initial;color-scheme:${scheme};
--surface:light-dark(oklch(.995 .001 80),oklch(.21 .006 60));--raised:light-dark(oklch(1 0 0),oklch(.242 .007 60));
--line:light-dark(oklch(.918 .005 80),oklch(.285 .008 60));--line-strong:light-dark(oklch(.845 .008 78),oklch(.38 .01 60));
--line-control:light-dark(oklch(.635 .012 72),oklch(.53 .012 65));--ours:light-dark(oklch(.955 .0045 80),oklch(.275 .007 60));
--ink:light-dark(oklch(.245 .012 60),oklch(.935 .006 80));--ink-2:light-dark(oklch(.405 .012 62),oklch(.79 .009 75));
--ink-3:light-dark(oklch(.515 .012 66),oklch(.675 .011 70));--bad:light-dark(oklch(.5 .17 27),oklch(.75 .13 27));
--brand:light-dark(oklch(.43 .085 ${h}),oklch(.78 .1 ${h}));--on-brand:light-dark(#fff,oklch(.2 .02 ${h}));
--brand-deep:light-dark(oklch(.43 .085 ${h}),oklch(.34 .055 ${h}));--on-brand-deep:oklch(.975 .012 ${h});
--brand-tint:light-dark(oklch(.964 .014 ${h}),oklch(.28 .03 ${h}));
--shadow:0 12px 40px light-dark(oklch(.3 .02 60/.18),oklch(0 0 0/.5)),0 2px 8px light-dark(oklch(.3 .02 60/.1),oklch(0 0 0/.4))}
*{box-sizing:border-box;margin:0}
button,input,textarea{font:inherit;color:inherit;background:none;border:0;padding:0}button{cursor:pointer}
:focus-visible{outline:2px solid var(--brand);outline-offset:2px}
.box{position:fixed;z-index:2147483000;right:20px;bottom:20px;font:15px/24px Inter,system-ui,"Noto Sans Thai",sans-serif;color:var(--ink);text-align:left}
.box:lang(th){line-height:26px}
.knob{width:56px;height:56px;border-radius:50%;background:var(--brand-deep);color:var(--on-brand-deep);box-shadow:var(--shadow);display:grid;place-items:center;position:relative;margin-left:auto}
.knob svg{width:24px;height:24px}
.count{position:absolute;top:-4px;right:-4px;min-width:22px;height:22px;padding:0 6px;border-radius:11px;background:oklch(.55 .19 27);color:#fff;font-size:13px;line-height:22px;font-weight:600}
.hail{display:flex;gap:8px;align-items:start;width:280px;max-width:calc(100vw - 40px);margin-bottom:12px;padding:12px 8px 12px 16px;border-radius:16px 16px 4px;background:var(--raised);box-shadow:0 0 0 1px var(--line),var(--shadow)}
.hail button:first-child{flex:1;text-align:left}.hail button:last-child{width:28px;height:28px;border-radius:50%;color:var(--ink-3)}
[hidden]{display:none!important}
@media (max-width:480px){.box.is-open .knob{display:none}}`);
}

/** A style sheet that is made by script. */
export function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
