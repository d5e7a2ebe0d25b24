/** The script of a worker process, as the build puts it: beside the folder of the chunks, of which this is in one. */
export const workerScript = new URL('../worker.js', import.meta.url);
