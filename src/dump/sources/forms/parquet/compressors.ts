import type { Compressors } from 'hyparquet';
import { compressors as usual } from 'hyparquet-compressors';
import { unzstd } from '../../../../node/input/zstd.ts';

/** What pages are packed by. Those of zstd by the same that unpacks files of it: no page takes more than it holds. */
export const compressors: Compressors = { ...usual, ZSTD: unzstd };
