/** Characters of what a page is called that its file keeps. */
const maxLength = 60;

/** The end of a name, or of an address, that is looked at. */
const longestName = 1000;

/** Documents in one folder: what file browsers, shells and simple file systems still handle. */
const folderSize = 10_000;

/**
 * Where the file of a document stands in its folder: `000042-nota-del-puerto.json`, past the first `size` documents
 * in numbered folders. The number, from 1, keeps names apart and in order; the rest is letters, digits and hyphens
 * that every file system takes.
 */
export function documentName(number: number, name: string, ending: string, size = folderSize): string {
  const folder = Math.floor((number - 1) / size);
  const words = name
    .replace(/[?#].*/s, '')
    .slice(-longestName)
    .replace(/[/\\]+$/, '')
    .replace(/^.*[/\\]/s, '')
    .replace(/(?:\.(?:html?|xhtml|txt|md|markdown|php|aspx?|gz|zst|json|ndjson|jsonl))+$/i, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, maxLength)
    .replace(/^-|-$/g, '');
  const file = [String(number).padStart(6, '0'), words].filter(Boolean).join('-') + ending;
  return folder === 0 ? file : `${String(folder).padStart(5, '0')}/${file}`;
}

/**
 * Whether a file name is one of those, or that of a folder of them.
 * @param endings that they may have, with the dot
 */
export function isDocumentName(file: string, endings: readonly string[]): boolean {
  const [, ending = ''] = /^\d{6,}(?:-[a-z\d-]+)?(\.[a-z\d]+)$/.exec(file) ?? [];
  return endings.includes(ending) || /^\d{5}$/.test(file);
}
