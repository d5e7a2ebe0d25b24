import { readFileSync } from 'node:fs';

const fixture = (path: string): Buffer => readFileSync(new URL(`../../../fixtures/${path}`, import.meta.url));

const paragraph =
  'La cooperativa de la bahía contó el jueves que las redes nuevas duran el doble y que el precio del pescado, por ahora, no cambiará.';

/** A news page of 300 kB. */
const long = `<!doctype html><html lang="es"><head><title>La bahía cuenta sus redes</title></head><body>
<nav><ul>${'<li><a href="/s">Sección</a></li>'.repeat(200)}</ul></nav>
<article><h1>La bahía cuenta sus redes</h1>${Array.from(
  { length: 1500 },
  (_, i) => `<p class="nota-texto">${paragraph} Van ${i + 1} temporadas así, dijo.</p>`,
).join('\n')}</article></body></html>`;

/** 5 MB of text. */
const huge = `La bahía cuenta sus redes\n\n${Array.from({ length: 36_000 }, (_, i) => `${paragraph} Temporada ${i}.\n`).join('')}`;

/** Everything here tries to run, to load or to break out of where it stands. */
const hostile = `</script><script>alert('run')</script>
<img src=https://example.org/x onerror=alert(1)>
" onmouseover="alert(2)" x="
<!-- --><style>body{display:none}</style><!--
\u001b[31mrojo\u001b[0m y \u202eoditrevni
\${alert(3)} {{alert(4)}} javascript:alert(5)
<iframe src="https://example.org/"></iframe></textarea></title></style>
${paragraph}
${paragraph}
`;

/** Inputs whose pages are opened in a browser, by name. */
export const inputs: Readonly<Record<string, string | Buffer>> = {
  'dump.txt': fixture('es-agency-dump/input.txt'),
  'related.html': fixture('related-mid-body-with-cue/input.html'),
  'arabic.html': fixture('rtl-arabic/input.html'),
  'long.html': long,
  'huge.txt': huge,
  'hostile<b>.txt': hostile,
};

export { hostile };
