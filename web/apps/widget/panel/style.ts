/** How the panel looks; its colours are those of the launcher. */
export const panelStyle = `
.wd{position:absolute;right:0;bottom:72px;width:380px;height:min(640px,calc(100dvh - 112px));border-radius:16px;background:var(--surface);box-shadow:0 0 0 1px var(--line),var(--shadow);display:flex;flex-direction:column;overflow:hidden}
.view{flex:1;min-height:0;display:flex;flex-direction:column}
.i{width:16px;height:16px;flex:none}.grow{flex:1;min-width:0}.row{display:flex;align-items:center;gap:10px}
.dim{color:var(--ink-3);font-size:13px;line-height:20px}.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.head{position:relative;overflow:hidden;padding:16px 20px 44px;background:var(--brand-deep);color:var(--on-brand-deep)}
.head>*{position:relative}.head .kawung{position:absolute;inset:0;width:100%;height:100%;opacity:.13;mask-image:linear-gradient(100deg,transparent 25%,#000)}
.head b{font-weight:600}.head h2{font-size:26px;line-height:38px;font-weight:600;margin-top:22px;letter-spacing:-.005em}.head h2:lang(th){letter-spacing:0}
.x{width:36px;height:36px;border-radius:50%;display:grid;place-items:center;flex:none}
.body{flex:1;min-height:0;padding:0 16px 12px;margin-top:-28px;position:relative;display:grid;gap:12px;align-content:start;overflow-y:auto}
.card{border-radius:12px;background:var(--raised);box-shadow:inset 0 0 0 1px var(--line),0 1px 2px oklch(0 0 0/.05);overflow:hidden}
.go{display:grid;grid-template-columns:auto 1fr auto;align-items:center;gap:0 12px;padding:12px 14px;width:100%;text-align:left}.go b{font-weight:600;display:block}
.stack{display:flex}.av{width:32px;height:32px;border-radius:50%;display:grid;place-items:center;background:var(--brand-tint);color:var(--brand);font-size:13px;font-weight:600;box-shadow:0 0 0 2px var(--raised)}.av+.av{margin-left:-8px}.av.big{width:40px;height:40px;font-size:15px}
.dot{display:inline-block;width:8px;height:8px;border-radius:50%;background:oklch(.6 .13 155);margin-right:6px}.dot.off{background:var(--line-control)}
.find{display:flex;align-items:center;gap:10px;padding:0 14px;height:46px;border-bottom:1px solid var(--line);color:var(--ink-3)}.find input{flex:1;min-width:0;outline:0;color:var(--ink)}.find:focus-within{box-shadow:inset 0 0 0 2px var(--brand);border-radius:12px 12px 0 0}
.find input::placeholder,.pen textarea::placeholder{color:var(--ink-3);opacity:1}
.list{list-style:none;padding:6px 0}.list a{display:flex;align-items:center;gap:10px;padding:8px 14px;font-size:14px;color:inherit;text-decoration:none}.list a span{flex:1;min-width:0}.list p{padding:8px 14px}.list a:hover,.go:hover{background:var(--brand-tint)}
.banner{display:flex;gap:10px;padding:10px 14px;font-size:14px;line-height:22px;overflow-wrap:anywhere}.banner .i{margin-top:3px;color:var(--brand)}.banner.incident .i{color:var(--bad)}
.foot{text-align:center;font-size:12px}.foot a{color:var(--ink-3)}
.top{display:flex;align-items:center;gap:10px;padding:12px 12px 12px 8px;border-bottom:1px solid var(--line)}.top b{display:block;font-weight:600;line-height:22px}
.talk{flex:1;min-height:0;overflow-y:auto;padding:14px 16px 8px;display:flex;flex-direction:column;gap:8px;overscroll-behavior:contain}.talk::before{content:"";flex:1}.talk>*{flex:none}
.said{max-width:288px;align-self:flex-start;display:grid;gap:4px;justify-items:start}.said.me{align-self:flex-end;justify-items:end}
.bb{padding:8px 14px;border-radius:16px 16px 16px 4px;background:var(--ours);white-space:pre-wrap;overflow-wrap:anywhere;max-width:100%}.me .bb{background:var(--brand-deep);color:var(--on-brand-deep);border-radius:16px 16px 4px}.bb a{color:inherit}
.said img{max-width:220px;max-height:180px;border-radius:10px;display:block}.file{display:flex;gap:8px;padding:8px 12px;border-radius:10px;box-shadow:inset 0 0 0 1px var(--line-strong);font-size:13px;color:inherit;text-decoration:none;overflow-wrap:anywhere}
.mark{font-size:12px;line-height:18px;color:var(--ink-3)}.mark button{text-decoration:underline;padding:4px}.picks{display:flex;flex-wrap:wrap;gap:8px}.picks button{min-height:36px;padding:4px 14px;border-radius:18px;box-shadow:inset 0 0 0 1px var(--brand);color:var(--brand)}.picks button:hover{background:var(--brand-tint)}.day{align-self:center;font-size:12px;color:var(--ink-3)}
.note{align-self:stretch;padding:8px 14px;border-radius:12px;background:var(--brand-tint);font-size:14px;line-height:22px}.note button{text-decoration:underline}
.note form{display:flex;gap:8px;margin-top:6px}.note .in{flex:1;min-width:0}
.bad{color:var(--bad)}
.tp{display:flex;gap:4px;padding:14px;align-self:flex-start;border-radius:16px;background:var(--ours)}.tp i{width:6px;height:6px;border-radius:50%;background:var(--ink-3);animation:tp 1.2s infinite}.tp i:nth-child(2){animation-delay:.2s}.tp i:nth-child(3){animation-delay:.4s}
@keyframes tp{0%,60%,100%{opacity:.35}30%{opacity:1}}@media (prefers-reduced-motion:reduce){.tp i{animation:none}}
.line{padding:4px 16px;font-size:13px;color:var(--ink-3);text-align:center}
.claims{display:flex;flex-wrap:wrap;gap:6px;padding:0 16px}.claims span{font-size:13px;padding:2px 8px;border-radius:8px;background:var(--ours)}
.pen{display:flex;align-items:flex-end;gap:4px;margin:4px 12px 12px;padding:5px 5px 5px 14px;border-radius:24px;border:1px solid var(--line-control);background:var(--raised);min-height:48px}.pen:focus-within{outline:2px solid var(--brand)}
.pen textarea{flex:1;min-width:0;resize:none;outline:0;max-height:120px;padding:6px 0;line-height:24px}.pen label{width:36px;height:36px;display:grid;place-items:center;border-radius:50%;cursor:pointer;color:var(--ink-2)}.pen label:focus-within{outline:2px solid var(--brand)}
.fly{width:36px;height:36px;border-radius:50%;background:var(--brand);color:var(--on-brand);display:grid;place-items:center;flex:none}.fly:disabled{opacity:.45;cursor:default}
.sheet{padding:8px 24px 20px;flex:1;min-height:0;overflow-y:auto;display:flex;flex-direction:column;gap:10px}.sheet h2{font-size:20px;line-height:32px;font-weight:600}.sheet label{font-size:14px;font-weight:500;display:grid;gap:4px}
.in{width:100%;border:1px solid var(--line-control);border-radius:8px;padding:9px 12px;background:var(--raised)}.in:focus-visible{outline-offset:0}
.btn{height:44px;border-radius:10px;background:var(--brand);color:var(--on-brand);font-weight:600;padding:0 20px}.btn.quiet{background:none;color:var(--ink-2);font-weight:500}.note .btn{height:42px;text-decoration:none}
.faces{display:grid;grid-template-columns:repeat(5,1fr);gap:8px;border:0;padding:0}.face{height:52px;border-radius:12px;box-shadow:inset 0 0 0 1px var(--line-strong);display:grid;place-items:center;color:var(--ink-2)}.face .i{width:28px;height:28px}.face[aria-pressed=true]{box-shadow:inset 0 0 0 2px var(--brand);background:var(--brand-tint);color:var(--brand)}
.ends{display:flex;justify-content:space-between;font-size:13px;color:var(--ink-3)}
nav{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;border-top:1px solid var(--line);height:60px;flex:none}nav button,nav a{display:grid;place-items:center;align-content:center;font-size:12px;line-height:18px;font-weight:500;color:var(--ink-3);text-decoration:none;gap:1px}nav .i{width:20px;height:20px}nav [aria-current]{color:var(--brand)}
@media (max-width:480px){.box.is-open{inset:0;right:0;bottom:0}.wd{position:fixed;inset:0;width:100%;height:100dvh;border-radius:0;bottom:0}.said{max-width:84%}}
`;
