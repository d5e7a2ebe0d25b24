import { pageScript, pageStyle } from '../../generated/explain-page.ts';
import { escaped } from '../../page/escaped.ts';
import { framed } from '../../page/frame.ts';
import { linesIn } from '../roles.ts';
import type { PageData } from './data.ts';

/** How the title of each page ends. */
const titleEnd = ': roles of its lines';

/** Whether a file that begins so is a page of explain. */
export const isExplainPage = (head: string): boolean => head.includes(`${titleEnd}</title>`);

/** One input as a page that stands alone: its lines on the left, its Article on the right. */
export const explainPage = (data: PageData): string =>
  framed({
    title: `${data.name}${titleEnd}`,
    style: pageStyle,
    script: pageScript,
    data,
    body: `<header class="top">
<div class="title">
<h1>${escaped(data.name)}</h1>
<p class="about">${escaped(about(data))}</p>
${data.article.warnings.map(({ code, message }) => `<p class="about warning"><b>${escaped(code)}</b> ${escaped(message)}</p>`).join('\n')}
</div>
<div class="tools">
<input id="search" type="search" placeholder="Search" aria-label="Search the lines" autocomplete="off">
<label class="below">less sure than <input id="below" type="range" min="0" max="1" step="0.05" value="1"> <output id="below-value">any</output></label>
<button id="copy" type="button">Copy JSON</button>
<button id="theme" type="button">Theme: auto</button>
<button id="help-open" type="button" aria-label="Keys and help">?</button>
</div>
</header>
<nav id="legend" class="legend" aria-label="Show lines of these roles"></nav>
<svg id="strip" class="strip" role="img" aria-label="The roles from the first line to the last" preserveAspectRatio="none"></svg>
<main>
<section class="source" aria-labelledby="source-title">
<div class="head"><h2 id="source-title">Source</h2>${tabs(data)}<p id="count" class="count" role="status"></p></div>
<div id="lines" class="lines" role="list" aria-label="Lines of the source"></div>
</section>
<section class="article" aria-labelledby="article-title">
<div class="head"><h2 id="article-title">Article</h2></div>
<div id="fields" class="fields"></div>
</section>
</main>
<aside id="corrections" class="corrections" aria-label="Corrections" hidden>
<p id="corrections-count"></p>
<button id="save-case" type="button">Save as a case</button>
<button id="save-roles" type="button">Save as .roles</button>
<button id="discard" type="button">Discard</button>
</aside>
<p id="said" class="said" role="status"></p>
<dialog id="help" aria-labelledby="help-title">
<h2 id="help-title">Keys</h2>
<dl>
<dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next line, line before</dd>
<dt><kbd>Enter</kbd></dt><dd>why this line has its role</dd>
<dt><kbd>e</kbd></dt><dd>give it another role</dd>
<dt><kbd>/</kbd></dt><dd>search</dd>
<dt><kbd>Esc</kbd></dt><dd>show all lines again</dd>
<dt><kbd>?</kbd></dt><dd>these keys</dd>
</dl>
<p>Point at a line to see what it became in the Article, or at a value to see the lines it was taken from. Nothing on this page is sent anywhere.</p>
<button id="help-close" type="button">Close</button>
</dialog>`,
  });

const about = ({ type, article, lines }: PageData): string =>
  `${type}, ${article.language.code}, ${article.kind}, ${linesIn(lines.length)}`;

const tabs = ({ type }: PageData): string =>
  type === 'html'
    ? '<div class="tabs" role="tablist" aria-label="View"><button id="as-lines" type="button" role="tab" aria-selected="true" aria-controls="lines">Lines</button><button id="as-page" type="button" role="tab" aria-selected="false" aria-controls="lines">Text</button></div>'
    : '';
