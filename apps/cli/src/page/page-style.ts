/** Readable in light and dark, on paper and on a narrow screen. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d5d7db, #3a3d44); --soft: light-dark(#5c6068, #a2a7b0);
  --mark: light-dark(#fff1b8, #4a3f12); --on: light-dark(#ffd24d, #7a6410); --good: light-dark(#1d6b34, #7fd29a);
  --warn: light-dark(#8a5a00, #e9bd60); --bad: light-dark(#a3241d, #f0938d); --link: light-dark(#1a4f9c, #8db8f5); }
body { font: 15px/1.55 system-ui, sans-serif; margin: 0 auto; max-width: 1300px; padding: 1.5rem;
  background: light-dark(#fff, #17181b); color: light-dark(#1c1e22, #e6e7ea); }
h1 { font-size: 1.3rem; } h2 { font-size: 1.1rem; margin: 0; display: inline; } h3 { font-size: 1rem; }
summary { cursor: pointer; padding: .6rem 0; } section, details { border-top: 1px solid var(--line); }
.beside { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; align-items: start; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; position: sticky; top: 0; max-height: 100vh; overflow: auto; }
mark { background: var(--mark); color: inherit; } a { color: var(--link); text-decoration: none; }
.n { font-size: .7em; vertical-align: super; padding: 0 .15em; }
ol { list-style: none; margin: 0; padding: 0; } li { padding: .5rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
li:target { background: var(--mark); outline: 2px solid var(--on); }
.answer { font-weight: 600; } .soft { color: var(--soft); font-size: .87em; } blockquote { margin: .3rem 0 0 1rem; color: var(--soft); }
.accepted { color: var(--good); } .rewritten, .unchecked { color: var(--warn); } .rejected { color: var(--bad); }
table { border-collapse: collapse; } td, th { padding: .15rem .8rem .15rem 0; text-align: right; } td:first-child, th:first-child { text-align: left; overflow-wrap: anywhere; }
@media (max-width: 800px) { .beside { grid-template-columns: 1fr; } .text { position: static; max-height: none; } }
@media print { .text { position: static; max-height: none; } }
`;
