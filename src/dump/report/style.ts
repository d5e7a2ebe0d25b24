/** The style sheet of a report. It names no font, picture or address that would have to be fetched. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fbf9f5; --card: #fff; --ink: #23211d; --quiet: #6a655c; --rule: #e4dfd5;
  --good: #2c7a71; --calm: #9db8a9; --bad: #b8472a; --faint: #cfc8ba;
  --heat-1: #fbf1e4; --heat-2: #f7dfc3; --heat-3: #f1c39a; --heat-4: #e79e73; --hot-ink: #23211d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171715; --card: #1f1f1c; --ink: #e9e5dc; --quiet: #a39d91; --rule: #35332e;
    --good: #63b8ac; --calm: #4c6f66; --bad: #e58060; --faint: #4b4840;
    --heat-1: #2a241c; --heat-2: #43331f; --heat-3: #684623; --heat-4: #8f5526; --hot-ink: #fdf6ec;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 3rem 1.5rem 4rem; max-width: 68rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; font-variant-numeric: tabular-nums; }
h1, h2 { font-family: ui-serif, Georgia, 'Noto Serif', 'Liberation Serif', serif; font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2.1rem; margin: 0 0 .75rem; }
h2 { font-size: 1.35rem; margin: 0 0 .5rem; }
h3 { font-size: 1rem; font-weight: 600; margin: 1.25rem 0 .25rem; }
p { margin: 0 0 .5rem; }
section { margin-top: 3rem; }
.quiet { color: var(--quiet); }
code { font: .875rem/1.5 ui-monospace, 'Cascadia Code', Menlo, 'Liberation Mono', monospace; overflow-wrap: anywhere; }
.command { display: block; padding: .45rem .7rem; background: var(--card); border: 1px solid var(--rule); border-radius: .4rem;
  white-space: pre-wrap; -webkit-user-select: all; user-select: all; }
.summary { margin-top: 2rem; padding: 1.5rem; background: var(--card); border: 1px solid var(--rule); border-radius: .6rem; }
.all { font-size: 1.1rem; margin: 0 0 .75rem; }
.all b { font: 600 2.6rem/1 ui-serif, Georgia, 'Noto Serif', 'Liberation Serif', serif; }
.shares { display: block; border-radius: 6px; background: var(--rule); }
.good { fill: var(--good); background: var(--good); } .calm { fill: var(--calm); background: var(--calm); }
.bad { fill: var(--bad); background: var(--bad); } .faint { fill: var(--faint); background: var(--faint); }
.ends { display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; margin: .75rem 0 1.5rem; padding: 0; list-style: none; }
.dot { display: inline-block; width: .65rem; height: .65rem; border-radius: 50%; margin-right: .45rem; }
.rates { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 1rem 1.5rem; margin: 0;
  padding-top: 1.25rem; border-top: 1px solid var(--rule); }
dt { color: var(--quiet); font-size: .875rem; }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 2.5rem 3rem; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 500; }
td, th { padding: .3rem .6rem; vertical-align: baseline; }
.counts { font-size: .95rem; }
.counts td, .counts th { padding: .2rem .5rem .2rem 0; }
.counts th { overflow-wrap: anywhere; }
.counts tr > :last-child { padding-right: 0; }
.rules { max-width: 24rem; }
.meter { width: 35%; }
.number { text-align: right; white-space: nowrap; }
.bar { fill: var(--good); }
.meter rect { rx: 4px; }
.histogram { display: block; overflow: visible; }
.wide { height: 11rem; } .small { height: 5.5rem; }
.base { stroke: var(--rule); stroke-width: 1; }
.tick { fill: var(--quiet); font-size: .8rem; }
.bar:hover { fill: var(--bad); }
.small-multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 1.75rem 2rem; margin-top: 1rem; }
figure { margin: 0; }
figcaption { font-size: .9rem; margin-bottom: .35rem; }
figcaption .quiet { display: block; font-size: .825rem; }
.wide-table { overflow-x: auto; border: 1px solid var(--rule); border-radius: .6rem; background: var(--card); }
.wide-table:focus-visible { outline: 2px solid var(--good); outline-offset: 2px; }
.wide-table table { font-size: .925rem; }
.wide-table tr + tr > *, .wide-table tbody tr:first-child > * { border-top: 1px solid var(--rule); }
.wide-table thead th { color: var(--quiet); font-size: .825rem; white-space: nowrap; }
.wide-table tbody th { min-width: 9rem; max-width: 22rem; overflow-wrap: anywhere; }
.total > * { font-weight: 600; }
.unnamed th { color: var(--quiet); }
.heat-1 { background: var(--heat-1); } .heat-2 { background: var(--heat-2); }
.heat-3 { background: var(--heat-3); color: var(--hot-ink); } .heat-4 { background: var(--heat-4); color: var(--hot-ink); }
.documents { margin: .75rem 0 0; padding: 0; list-style: none; }
.documents li { display: grid; grid-template-columns: 7rem 1fr; gap: 1rem; padding: .8rem 0; border-top: 1px solid var(--rule); }
.documents p { margin: 0; }
.documents .figure span { display: block; font-size: .85rem; }
.documents div { min-width: 0; }
.title { margin-bottom: .35rem !important; overflow-wrap: anywhere; }
.failure ul { margin: 0; padding: 0; list-style: none; }
.failure li { padding: .5rem 0 .5rem 1rem; border-left: 3px solid var(--rule); }
.failure li + li { margin-top: .5rem; }
.failure p { margin: 0; overflow-wrap: anywhere; }
.place { font-weight: 500; }
.message { color: var(--quiet); }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: .875rem; }
@media (max-width: 36rem) {
  body { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.7rem; }
  section { margin-top: 2.25rem; }
  .summary { padding: 1.1rem; }
  .all b { font-size: 2.1rem; }
  .documents li { grid-template-columns: 1fr; gap: .35rem; }
  .documents .figure span { display: inline; }
  .small-multiples { grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 1.5rem; }
  .rates { grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); }
  .wide-table :is(table, thead, tbody) { display: block; }
  .wide-table tr { display: grid; grid-template-columns: 1.3fr repeat(5, 1fr); border-top: 1px solid var(--rule); }
  .wide-table tr > * { border: 0 !important; padding-inline: .3rem; }
  .wide-table thead tr { border: 0; }
  .wide-table thead th { font-size: .7rem; white-space: normal; }
  .wide-table [scope=row], .wide-table thead :first-child:not(tr) { grid-column: 1 / -1; max-width: none; padding-bottom: 0; }
}
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --quiet: #444; --rule: #ccc; --good: #2c7a71; --calm: #9db8a9; --bad: #b8472a;
    --faint: #cfc8ba; --heat-1: #fbf1e4; --heat-2: #f7dfc3; --heat-3: #f1c39a; --heat-4: #e79e73; --hot-ink: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  section { margin-top: 1.5rem; }
  h2, h3, figcaption { break-after: avoid; }
  figure, .documents li, .failure li, tr, .histogram, .summary { break-inside: avoid; }
  .wide-table { overflow: visible; }
}
`;
