import { FormTag, readFormTag } from './form-tag.ts';

/** The tag that runs this script: the form stands where the tag does. */
const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const tag = readFormTag(script);
  if (tag) void new FormTag(tag).show();
}
