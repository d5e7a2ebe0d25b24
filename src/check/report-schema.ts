/** Name and version of the JSON report, which `--baseline` reads. */
export const reportSchema = 'recorte-check/1';
