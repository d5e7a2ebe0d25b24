const blockBytes = 512;
const checksumAt = 148;
const checksumBytes = 8;

/** Whether bytes begin with the header of a tar member: its checksum fits, as POSIX.1-1988 defines it. */
export function isTar(head: Uint8Array): boolean {
  if (head.length < blockBytes) return false;
  const written = Buffer.from(head.subarray(checksumAt, checksumAt + checksumBytes)).toString('latin1');
  if (!/^ *[0-7]{1,7}[\0 ]{1,7}$/.test(written)) return false;
  let sum = checksumBytes * 0x20;
  for (let at = 0; at < blockBytes; at++) {
    if (at < checksumAt || at >= checksumAt + checksumBytes) sum += head[at] ?? 0;
  }
  return sum === Number.parseInt(written, 8);
}
