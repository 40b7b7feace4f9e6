import { createHash } from "node:crypto";
import { Html } from "./html.ts";

// One column and big type, 320 pixels and up, light and dark as the device has it. Everything is in rem, so that it grows with the reader's type.
const css = `
:root{color-scheme:light dark;--b:#fff;--t:#1b1b1f;--q:#4b4b55;--l:#c3c3cc;--i:#6b6b76;--a:#0b4f9e;--at:#fff;--p:#eef3f9;--e:#a3121f;--ep:#fdeeee;--w:#fff6dc}
@media(prefers-color-scheme:dark){:root{--b:#17171b;--t:#f1f1f4;--q:#b9b9c4;--l:#4a4a55;--i:#9494a0;--a:#8fc1ff;--at:#10223a;--p:#222733;--e:#ff9d9d;--ep:#361d20;--w:#332c14}}
*{box-sizing:border-box}
html{font:1.125rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;background:var(--b);color:var(--t);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:38rem;padding:1rem 1rem 3rem;overflow-wrap:break-word}
h1{font-size:1.7rem;line-height:1.2;margin:1.2rem 0 .8rem}h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}h3{font-size:1.05rem;margin:1.2rem 0 .2rem}
p,ul,ol,dl{margin:.5rem 0}li{margin:.4rem 0}ul,ol{padding-left:1.3rem}
a{color:var(--a);text-underline-offset:.15em}
:focus-visible,.s:focus{outline:3px solid var(--a);outline-offset:3px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--b);padding:.5rem;z-index:1}
header,footer{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:baseline;color:var(--q)}
header{justify-content:space-between;border-bottom:1px solid var(--l);padding-bottom:.6rem}
footer{margin-top:3rem;border-top:1px solid var(--l);padding-top:.8rem;display:block}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 1rem;padding:0;margin:0}nav li{margin:0}
nav a,nav b,nav button{display:inline-block;min-height:2.5rem;line-height:2.5rem}
nav button{background:none;border:0;padding:0;font:inherit;line-height:2.5rem;color:var(--a);text-decoration:underline;cursor:pointer;width:auto}
.d{background:var(--w);padding:.6rem .8rem;border-radius:.4rem}
.n{background:var(--p);padding:.7rem .9rem;border-radius:.4rem}section.n{margin-top:2rem}.n>:first-child,.s>:first-child,.d>:first-child{margin-top:0}
.s{border:2px solid var(--e);background:var(--ep);padding:.8rem 1rem;border-radius:.4rem;margin:1rem 0}.s a{color:var(--e)}
.g{margin:1.6rem 0}
label,legend{font-weight:600;padding:0}legend{margin-bottom:.3rem}fieldset{border:0;padding:0;margin:1.6rem 0;min-width:0}
.h,.o{color:var(--q);font-weight:400}.h{margin:.1rem 0 .4rem}
.e{color:var(--e);font-weight:600;margin:.2rem 0 .4rem}
input[type=text],textarea,select{width:100%;font:inherit;color:inherit;background:var(--b);border:1px solid var(--i);border-radius:.35rem;padding:.6rem .7rem;min-height:2.9rem}
input[type=file]{width:100%;font:inherit;max-width:100%;padding:.4rem 0;min-height:2.9rem}
::file-selector-button{font:inherit;padding:.5rem .9rem;margin-right:.8rem}
textarea{resize:vertical;min-height:4.2rem}.big{min-height:11rem}
[aria-invalid=true]{border:2px solid var(--e)}
.c{display:grid;grid-template-columns:2rem 1fr;align-items:start;padding:.45rem 0}.c input{width:1.4rem;height:1.4rem;margin:.15rem 0 0;accent-color:var(--a)}.c label{font-weight:400}.c .h{grid-column:2}
fieldset .c label b{font-weight:600}
.b{display:inline-block;background:var(--a);color:var(--at);border:2px solid var(--a);border-radius:.4rem;padding:.65rem 1.3rem;font:inherit;font-weight:600;line-height:1.3;text-decoration:none;cursor:pointer;margin:.3rem .6rem .3rem 0;min-height:3rem}
.b2{background:var(--b);color:var(--a)}
.k{font:700 1.75rem/1.5 ui-monospace,Consolas,monospace;background:var(--p);border:2px solid var(--a);border-radius:.4rem;padding:.8rem;text-align:center;user-select:all;overflow-wrap:normal}
.k span{white-space:nowrap}
dt{font-weight:600;margin-top:.9rem}dd{margin:0;white-space:pre-wrap}
.m{border-left:4px solid var(--l);padding:.1rem 0 .1rem .9rem;margin:1.1rem 0}.m p{white-space:pre-wrap;margin:.2rem 0}.u{border-color:var(--a)}
.f{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:center;justify-content:space-between;border-bottom:1px solid var(--l)}.f form{margin:0}
.x{font-family:ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
details{margin:1rem 0;border-top:1px solid var(--l);padding-top:.6rem}summary{font-weight:600;cursor:pointer;min-height:2.5rem}
@media print{header,footer,form,.skip,.noprint{display:none}html{font-size:12pt;background:#fff;color:#000}}
`
  .replace(/\n/g, "")
  .trim();

/** The style of every page. It stands in the page itself, so that nothing else has to be fetched. */
export const style: Html = Html.trusted(`<style>${css}</style>`);

/** What the page's policy allows: this style and no other. */
export const styleHash = `'sha256-${createHash("sha256").update(css).digest("base64")}'`;
