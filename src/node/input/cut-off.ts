import { ZstdFault } from './zstd-fault.ts';

/** What is said of packed data that end before they are complete, such as a download that stopped. */
export const cutOffMessage = 'its packed data end too early';

/** Whether that is why unpacking failed, as zlib and libzstd tell it. */
export const isCutOff = (fault: unknown): boolean =>
  fault instanceof ZstdFault ? fault.kind === 'cut-off' : (fault as { code?: unknown } | null)?.code === 'Z_BUF_ERROR';
