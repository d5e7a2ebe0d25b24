/** Devices of Windows, whatever ending follows ("Naming Files, Paths, and Namespaces", Microsoft). */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A name as every system takes it: not that of a device, not a way up, and not one whose end Windows leaves out. */
export function portableName(name: string): string {
  const own = reserved.test(name) || /^\.{0,2}$/.test(name) ? `_${name}` : name;
  return own.replace(/[. ]$/, '_');
}
