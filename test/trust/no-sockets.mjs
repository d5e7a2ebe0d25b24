// Loaded before recorte by --import: every way of Node to the network throws, and is put down first.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const refuse = (/** @type {string} */ what) => () => {
  appendFileSync(process.env.RECORTE_CALLS ?? '', `${what}\n`);
  throw new Error(`${what}: no network here`);
};

appendFileSync(process.env.RECORTE_CALLS ?? '', 'loaded\n');
net.Socket.prototype.connect = refuse('net.connect');
net.Server.prototype.listen = refuse('net.listen');
tls.connect = refuse('tls.connect');
dgram.createSocket = refuse('dgram.createSocket');
http2.connect = refuse('http2.connect');
for (const module of [http, https]) {
  module.request = refuse('http.request');
  module.get = refuse('http.get');
}
for (const asked of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  // Those of a resolver are inherited.
  for (let here = asked; here && here !== Object.prototype; here = Object.getPrototypeOf(here)) {
    for (const name of Object.getOwnPropertyNames(here).filter((each) => /^(?:lookup|resolve|reverse)/.test(each)))
      Object.defineProperty(here, name, { value: refuse(`dns.${name}`), writable: true, configurable: true });
  }
}
globalThis.fetch = refuse('fetch');
syncBuiltinESMExports();
