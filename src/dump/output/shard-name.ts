import { basename, dirname, join } from 'node:path';

/** `out.ndjson.gz` → `out-00003.ndjson.gz`: in the order of the parts, in any listing. */
export function shardName(path: string, index: number): string {
  const [, stem = '', endings = ''] = /^(.[^.]*)(.*)$/s.exec(basename(path)) ?? [];
  return join(dirname(path), `${stem}-${String(index).padStart(5, '0')}${endings}`);
}
