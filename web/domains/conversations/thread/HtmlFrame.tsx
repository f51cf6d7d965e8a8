import interLatin from '@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2?url';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import looped from '../../../design/fonts/noto-sans-thai-looped-thai-400-normal.woff2?url';
import looped600 from '../../../design/fonts/noto-sans-thai-looped-thai-600-normal.woff2?url';
import { emptyFrame } from '../../../platform/trusted/policy.ts';
import { type FrameLook, fillFrame, frameStyle } from './frame-document.ts';
import css from './thread.module.css';

/**
 * HTML of a message in a frame without scripts. The page measures it from outside: the frame is of our origin, but may
 * run nothing.
 */
export function HtmlFrame({ html, title, lines }: { html: string; title: string; lines: number }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(Math.min(400, Math.max(1, lines) * 24));
  const look = useFrameLook();
  const style = useMemo(() => frameStyle(html, look), [html, look]);
  const fill = useEffectEvent(() => frame.current && fillFrame(frame.current, html, style));
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let watcher: ResizeObserver | undefined;
    const onLoad = () => {
      fill();
      watcher?.disconnect();
      const body = element.contentDocument?.body;
      if (!body) return;
      const measure = () => setHeight(Math.ceil(Math.max(body.getBoundingClientRect().height, 1)));
      watcher = new ResizeObserver(measure);
      watcher.observe(body);
    };
    element.addEventListener('load', onLoad);
    emptyFrame(element);
    return () => {
      element.removeEventListener('load', onLoad);
      watcher?.disconnect();
    };
  }, []);
  useEffect(() => {
    if (frame.current) fillFrame(frame.current, html, style);
  }, [html, style]);
  return (
    <iframe
      ref={frame}
      className={css.frame}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      style={{ height }}
    />
  );
}

/** The page's colours at this moment; again when the theme changes. */
function useFrameLook(): FrameLook {
  const [look, setLook] = useState(readLook);
  useEffect(() => {
    const update = () => setLook(readLook());
    const system = matchMedia('(prefers-color-scheme: dark)');
    const theme = new MutationObserver(update);
    system.addEventListener('change', update);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      system.removeEventListener('change', update);
      theme.disconnect();
    };
  }, []);
  return look;
}

function readLook(): FrameLook {
  const chosen = document.documentElement.dataset.theme;
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  const probe = document.body.appendChild(document.createElement('i'));
  const colour = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const look = {
    dark,
    ink: colour('--ink'),
    link: colour('--accent-ink'),
    mention: colour('--accent-ink'),
    faces: FACES(),
  };
  probe.remove();
  return look;
}

const face = (family: string, url: string, more: string) =>
  `@font-face{font-family:"${family}";src:url("${new URL(url, location.href).href}") format("woff2");${more}}`;

const FACES = () =>
  face('Inter Variable', interLatin, 'font-weight:100 900;') +
  face('Sapa Thai Looped', looped, 'font-weight:400;size-adjust:106%;unicode-range:U+0E00-0E7F;') +
  face('Sapa Thai Looped', looped600, 'font-weight:600 700;size-adjust:106%;unicode-range:U+0E00-0E7F;');
