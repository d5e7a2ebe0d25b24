import { pageScript, pageStyle } from '../generated/explain-page.ts';
import { escaped } from '../page/escaped.ts';
import { framed } from '../page/frame.ts';

/** A page to begin with. */
export interface Example {
  /** What it is called in the list, and as an input. */
  name: string;
  content: string;
}

/** The playground as a page that stands alone: it asks for nothing and sends nothing. */
export const playgroundPage = (script: string, style: string, examples: readonly Example[]): string =>
  framed({
    title: 'recorte: playground',
    style,
    script,
    data: examples,
    wasm: true,
    listed: true,
    framed: { style: pageStyle, script: pageScript },
    body: `<header class="top">
<div class="title">
<h1>recorte: playground</h1>
<p class="about">Paste the text or the HTML of a news page, or drop a file. The page stays in this browser: nothing is sent anywhere.</p>
</div>
</header>
<main class="playground">
<form class="input" aria-label="Input">
<div class="choices">
<label>Example <select id="example"><option value="">none</option>${examples
      .map(({ name }) => `<option>${escaped(name)}</option>`)
      .join('')}</select></label>
<label>File <input id="file" type="file" accept=".html,.htm,.txt,.md,text/*"></label>
</div>
<label for="content">Text or HTML</label>
<textarea id="content" dir="auto" spellcheck="false" autocomplete="off"></textarea>
<div class="choices">
<label>Read as <select id="type"><option value="">what it looks like</option><option>html</option><option>markdown</option><option>text</option></select></label>
<label>Address <input id="address" type="url" placeholder="https://example.org/nota"></label>
</div>
<p id="said" role="alert"></p>
</form>
<section id="result" class="result" aria-label="Result" hidden>
<div class="views" role="group" aria-label="Result as">
<button id="see-page" type="button">Lines and Article</button>
<button id="see-json" type="button">JSON</button>
<button id="see-markdown" type="button">Markdown</button>
</div>
<iframe id="page" title="Every line with its role, and the Article"></iframe>
<pre id="json" tabindex="0" aria-label="The Article as JSON" dir="auto"></pre>
<pre id="markdown" tabindex="0" aria-label="The Article as Markdown" dir="auto"></pre>
</section>
</main>`,
  });
