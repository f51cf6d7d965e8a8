/** The look of the form on a page that is not ours: its own, and the page's type. A page may set the two variables. */
export const style = `
:host { display: block; max-width: 640px; color: inherit; font: inherit; }
[hidden] { display: none !important; }
h2 { margin: 0 0 12px; font-size: 1.25em; }
.form { display: grid; gap: 6px; }
label, legend { margin-top: 8px; font-weight: 600; font-size: .92em; }
input:not([type=radio], [type=checkbox], [type=file]), textarea, select {
  box-sizing: border-box; width: 100%; min-height: 44px; padding: 10px 12px; border: 1px solid #8a8f98; border-radius: 8px;
  background: var(--sapa-form-background, #fff); color: inherit; font: inherit;
}
fieldset { display: grid; gap: 4px; margin: 8px 0 0; padding: 0; border: 0; }
.field { display: grid; gap: 6px; }
.pick { display: flex; gap: 8px; align-items: center; min-height: 44px; margin: 0; font-weight: 400; }
button {
  min-height: 44px; margin-top: 12px; padding: 10px 18px; border: 0; border-radius: 8px;
  background: var(--sapa-form-accent, #1f5fd1); color: #fff; font: inherit; font-weight: 600; cursor: pointer;
}
button[disabled] { opacity: .6; cursor: default; }
:focus-visible { outline: 2px solid var(--sapa-form-accent, #1f5fd1); outline-offset: 2px; }
.ways { display: grid; gap: 8px; margin: 0; padding: 0; list-style: none; }
.ways button { width: 100%; margin: 0; text-align: start; }
.fault { margin: 0; color: #b3261e; font-size: .92em; }
.dim { font-weight: 400; opacity: .75; }
.trap { position: absolute; left: -9999px; width: 1px; height: 1px; overflow: hidden; }
`;
