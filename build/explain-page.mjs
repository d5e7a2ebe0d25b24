import { join } from 'node:path';
import { build } from 'esbuild';

/** The parts of the pages that `explain --html` writes, by the name of the constant that holds them. */
const parts = {
  pageScript: 'browser/page.ts',
  indexScript: 'browser/index.ts',
  pageStyle: 'style.css',
};

/**
 * Bundles the scripts and the style of the pages into a module of strings: a page holds them itself.
 * @param {string} root folder of the package
 * @returns {Promise<string>}
 */
export async function explainPageModule(root) {
  const lines = await Promise.all(
    Object.entries(parts).map(async ([name, path]) => {
      const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: [join(root, 'src/explain/page', path)],
        bundle: true,
        write: false,
        minify: true,
        format: path.endsWith('.ts') ? 'iife' : undefined,
        platform: 'browser',
        target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
        charset: 'utf8',
        logLevel: 'warning',
      });
      return `export const ${name} = ${JSON.stringify(outputFiles[0]?.text.trim())};\n`;
    }),
  );
  return lines.join('');
}
