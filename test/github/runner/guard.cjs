'use strict';
// Loaded before the Action. Node 24's permission model has no word for the network: this lets connections to loopback alone through, and tells
// through descriptor 3 of every attempt at something else, and of every refusal of the permission model.
const { readFileSync, writeSync } = require('node:fs');
const { subscribe } = require('node:diagnostics_channel');
const net = require('node:net');
const dns = require('node:dns');
const dgram = require('node:dgram');

const REPORT = 3;
const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/;

function tell(what) {
  writeSync(REPORT, `${JSON.stringify(what)}\n`);
}

function refuse(what) {
  tell({ violation: what });
  throw new Error(`the test refuses: ${what}`);
}

for (const kind of ['fs', 'child', 'worker', 'addon', 'wasi', 'inspector', 'openssl-store'])
  subscribe(`node:permission-model:${kind}`, ({ permission, resource }) =>
    tell({ violation: `${permission} ${resource}`.trim() }),
  );

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function guarded(...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const options =
    typeof first === 'object' && first !== null
      ? first
      : { port: first, host: typeof second === 'string' ? second : undefined };
  if (options.path !== undefined && options.path !== null) refuse(`connect to the socket ${options.path}`);
  const host = options.host ?? 'localhost';
  if (!LOOPBACK.test(host)) refuse(`connect to ${host}:${options.port}`);
  return connect.apply(this, args);
};

net.Server.prototype.listen = () => refuse('listen on a port');
for (const name of ['bind', 'connect', 'send'])
  dgram.Socket.prototype[name] = () => refuse(`${name} a datagram socket`);

for (const holder of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of Object.getOwnPropertyNames(holder)) {
    if (!/^(?:lookup|lookupService|resolve\w*|reverse)$/.test(name)) continue;
    const real = holder[name];
    holder[name] = function guarded(host, ...rest) {
      if (!LOOPBACK.test(String(host))) refuse(`look up ${host}`);
      return real.call(this, host, ...rest);
    };
  }

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  // Kilobytes and microseconds. Not the maxRSS of resourceUsage(): that begins with what the process had that started this one.
  const maxRSS = Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1]);
  tell({ maxRSS, cpu: userCPUTime + systemCPUTime });
});
