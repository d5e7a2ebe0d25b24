// Loaded before recorte by --import: calls to the system fail, or clocks jump, as RECORTE_FAULT says.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Fault
 * @property {'open' | 'read' | 'write' | 'sync' | 'rename' | 'close' | 'clock'} call
 * @property {string} [code] what the system says
 * @property {string} [path] what the name of the file holds
 * @property {number} [after] how many such calls succeed before
 */

/** @type {Fault} */
const { call, code = '', path = '', after = 0 } = JSON.parse(process.env.RECORTE_FAULT ?? '{"call":"none"}');
const reasons = {
  EACCES: 'permission denied',
  EIO: 'i/o error',
  EMFILE: 'too many open files',
  ENOSPC: 'no space left on device',
};
let seen = 0;

/** @param {unknown} name @param {string} here */
const fails = (name, here) => call === here && String(name).includes(path) && seen++ >= after;

const fault = () =>
  Object.assign(new Error(`${code}: ${reasons[/** @type {'EIO'} */ (code)]}, ${call}`), { code, syscall: call });

/** Which file a descriptor is of. @type {Map<unknown, unknown>} */
const opened = new Map([[0, 'standard input']]);

const { open: openFile, rename } = fs.promises;
const handle = await openFile(fileURLToPath(import.meta.url));
const prototype = Object.getPrototypeOf(handle);
await handle.close();
fs.promises.open = async (name, ...rest) => {
  if (fails(name, 'open')) throw fault();
  const made = await openFile(name, ...rest);
  opened.set(made.fd, name);
  const close = made.close.bind(made);
  made.close = async () => {
    await close();
    if (fails(name, 'close')) throw fault();
  };
  return made;
};
fs.promises.rename = async (from, to) => {
  if (fails(to, 'rename')) throw fault();
  return rename(from, to);
};
for (const [here, names] of Object.entries({
  read: ['read', 'readFile'],
  write: ['write', 'writeFile'],
  sync: ['sync'],
})) {
  for (const name of names) {
    const usual = prototype[name];
    prototype[name] = async function (/** @type {unknown[]} */ ...args) {
      if (fails(opened.get(this.fd), here)) throw fault();
      return usual.apply(this, args);
    };
  }
}
const { readFile } = fs.promises;
Object.assign(fs.promises, {
  async readFile(/** @type {string} */ name, /** @type {any[]} */ ...rest) {
    if (fails(name, 'open') || fails(name, 'read')) throw fault();
    return readFile(name, ...rest);
  },
});

// Streams of files take these.
const [open, read] = [fs.open, fs.read];
Object.assign(fs, {
  open(/** @type {string} */ name, /** @type {any[]} */ ...rest) {
    const done = rest.pop();
    if (fails(name, 'open')) return process.nextTick(done, fault());
    return open(name, .../** @type {[]} */ (rest), (error, fd) => {
      opened.set(fd, name);
      done(error, fd);
    });
  },
  read(/** @type {number} */ fd, /** @type {any[]} */ ...rest) {
    if (fails(opened.get(fd), 'read')) return process.nextTick(rest.at(-1), fault());
    return read(fd, .../** @type {[any]} */ (rest));
  },
});

if (call === 'clock') {
  // An hour on, two hours back, and so on, each time that it is asked.
  const usual = Date.now;
  const now = () => usual() + ([3_600_000, -7_200_000][seen++ % 3] ?? 0);
  globalThis.Date = new Proxy(Date, {
    construct: (target, args) => (args.length === 0 ? new target(now()) : Reflect.construct(target, args)),
  });
  Date.now = now;
}
syncBuiltinESMExports();
