"""How a report looks, in the colours of the light theme, on a screen and on paper."""

from __future__ import annotations

PAPER, TEXT, MUTED, RULE = "#ffffff", "#1f2328", "#656b76", "#e4e1db"
LINK, CUE = "#2f5d8a", "#5f6570"
PALETTE = ("#2f6fb0", "#b8500a", "#51116e", "#2a4000", "#a6207d", "#0019a2", "#753644", "#5a31c3")
"""Colours given to speakers in turn."""

STYLE = f"""\
:root {{ color-scheme: light; }}
body {{ margin: 2rem auto; max-width: 62rem; padding: 0 1.2rem; background: {PAPER}; color: {TEXT};
  font: 1rem/1.5 "Noto Sans", "Segoe UI", "Helvetica Neue", sans-serif; }}
h1, h2, h3 {{ line-height: 1.25; margin: 1.6em 0 .4em; }}
h1 {{ font-size: 1.7rem; margin-top: 0; }}
h2 {{ font-size: 1.35rem; }}
h3 {{ font-size: 1.05rem; }}
a {{ color: {LINK}; }}
a:focus-visible {{ outline: 2px solid {LINK}; outline-offset: 2px; }}
.facts {{ color: {MUTED}; margin: 0 0 1rem; }}
article {{ border-top: 1px solid {RULE}; }}
.text {{ font: 1.08rem/2.1 "Noto Serif", Georgia, serif; max-width: 42rem; overflow-wrap: anywhere; }}
.text p {{ margin: 0 0 .9em; }}
.m {{ --c: {MUTED}; --t: {RULE}; --n: 0px; border-bottom: 2px solid var(--c); padding-bottom: var(--n);
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }}
.f {{ background: var(--t); }}
.u {{ border-bottom-style: dashed; }}
.k {{ border-bottom: 4px double var(--c); }}
.so {{ outline: 1px solid {LINK}; border-radius: 2px; }}
.cu {{ text-decoration: underline dotted {CUE} 2px; text-underline-offset: 3px; }}
sup {{ line-height: 0; font: .68rem "Noto Sans", sans-serif; margin: 0 .15em 0 .1em; }}
sup a {{ text-decoration: none; font-weight: 600; }}
.key {{ list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .45rem 1.4rem; }}
.sw {{ display: inline-block; width: 1.5em; height: .95em; margin-right: .4em; vertical-align: -.12em;
  background: var(--t); border-bottom: 3px solid var(--c); }}
table {{ border-collapse: collapse; width: 100%; font-size: .87rem; }}
th, td {{ text-align: start; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid {RULE};
  overflow-wrap: break-word; }}
td:nth-child(2) {{ overflow-wrap: anywhere; min-width: 12rem; }}
thead th {{ white-space: nowrap; }}
thead th {{ color: {MUTED}; border-bottom: 1px solid {TEXT}; }}
tr:target, sup:has(a:target) {{ background: #fff3c9; }}
@media (max-width: 44rem) {{
  table, tbody, tr, td, tbody th {{ display: block; width: auto; }}
  thead {{ position: absolute; left: -200vw; }}
  td, tbody th {{ border: 0; padding: .1rem 0; }}
  tr {{ border-bottom: 1px solid {RULE}; padding: .6rem 0; }}
}}
@media print {{
  body {{ max-width: none; margin: 0; padding: 0; font-size: 10pt; }}
  .m, .f, .sw {{ print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
  article {{ break-before: page; }}
  header + section + main article:first-child {{ break-before: auto; }}
  h2, h3 {{ break-after: avoid; }}
  tr {{ break-inside: avoid; }}
  a {{ color: inherit; text-decoration: none; }}
  nav {{ display: none; }}
}}
"""
