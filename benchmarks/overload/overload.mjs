// Offers the server ten times the replies that it carries, at a fixed rate, and compares how long accepted ones take with and without the excess.
//
//   taskset -c 1 node benchmarks/overload/overload.mjs [--seconds 10] [--times 10] [--sessions 400] [--share 0.5]
//
// It needs Node.js and a Release build. The client runs on the cores that taskset leaves it, the server on all of them. What the server carries is
// measured first, by 64 callers one after the other; the load without excess is a share of that, since callers at a fixed rate come in bunches.
// The client writes requests and reads statuses itself: an HTTP client would be busy long before the server is.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const [seconds, times, sessions, share] = [option('seconds', 10), option('times', 10), option('sessions', 400), option('share', 0.5)];
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const data = mkdtempSync(join(tmpdir(), 'overload-'));
const port = await new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});
const server = spawn('taskset', ['-c', '0-1023', 'dotnet', join(root, 'TutorFunctions/bin/Release/net10.0/TutorFunctions.dll')], {
  env: { ...process.env, TUTOR_DATA: data, TUTOR_PORT: `${port}` }, stdio: 'ignore',
});

const request = (path, body) =>
  Buffer.from(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);

/** One connection, one request at a time; it answers with the status. */
class Line {
  constructor() {
    this.socket = connect(port, '127.0.0.1');
    this.socket.setNoDelay(true);
    this.socket.on('data', (chunk) => this.read(chunk));
    this.socket.on('error', () => this.end(0));
    this.socket.on('close', () => this.end(0));
  }

  send(bytes, done) {
    this.done = done;
    this.status = 0;
    this.left = -1;
    this.socket.write(bytes);
  }

  read(chunk) {
    if (this.status === 0) {
      this.status = Number(chunk.latin1Slice(9, 12));
      const head = chunk.indexOf('\r\n\r\n');
      const length = /content-length: (\d+)/i.exec(chunk.latin1Slice(0, head));
      this.left = length ? Number(length[1]) - (chunk.length - head - 4) : -1;
    } else if (this.left >= 0) {
      this.left -= chunk.length;
    }
    if (this.left === 0 || (this.left < 0 && chunk.length >= 5 && chunk.latin1Slice(chunk.length - 5) === '0\r\n\r\n')) this.end(this.status);
  }

  end(status) {
    const { done } = this;
    this.done = undefined;
    done?.(status);
  }
}

const p = (sorted, share) => (sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1) : '-');
const memory = () => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'latin1'))[1]) / 1024);
const processor = () => {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'latin1').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

const post = async (path, body) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
  });
  return response.json();
};
for (;;) {
  try {
    await fetch(`http://127.0.0.1:${port}/readyz`);
    break;
  } catch {
    await new Promise((done) => setTimeout(done, 100));
  }
}
const steps = [];
while (steps.length < sessions) {
  const opened = await Promise.all(Array.from({ length: 20 }, () => post('/sessions', { topic: 'Photosynthesis', grade: 5 })));
  for (const { session_id: id } of opened) steps.push(request(`/sessions/${id}/step`, '{"student_reply":"Can we talk about my uncle?"}'));
}
const free = Array.from({ length: 64 }, () => new Line());
let next = 0;
const step = () => steps[next++ % steps.length];

const closed = async (forSeconds) => {
  const until = performance.now() + forSeconds * 1000;
  let answered = 0;
  await Promise.all(Array.from({ length: 64 }, async (_, place) => {
    while (performance.now() < until) {
      const status = await new Promise((done) => free[place].send(step(), done));
      if (status !== 200) throw new Error(`A turn was answered ${status}.`);
      answered++;
    }
  }));
  return answered / forSeconds;
};

/** Sends at a fixed rate, however many are answered; the time of a request counts from when it was due. */
const open = async (rate, forSeconds) => {
  const [accepted, refused, began] = [[], [], performance.now()];
  let [sent, late, lost, busy] = [0, 0, 0, 0];
  const before = { memory: memory(), processor: processor() };
  while (performance.now() - began < forSeconds * 1000) {
    const due = Math.floor(((performance.now() - began) / 1000) * rate);
    for (let count = 0; sent < due && count < 200; count++) {
      const at = began + (sent / rate) * 1000;
      sent++;
      if (free.length === 0 && busy < 4000) free.push(new Line());
      const line = free.pop();
      if (!line) {
        late++;
        continue;
      }
      busy++;
      line.send(step(), (status) => {
        busy--;
        const took = performance.now() - at;
        if (status === 200) accepted.push(took);
        else if (status === 503) refused.push(took);
        else lost++;
        if (status) free.push(line);
      });
    }
    await new Promise((done) => setImmediate(done));
  }
  while (busy > 0) await new Promise((done) => setTimeout(done, 20));
  const spent = performance.now() - began;
  accepted.sort((a, b) => a - b);
  refused.sort((a, b) => a - b);
  console.log(JSON.stringify({
    offered_per_s: Math.round((sent / spent) * 1000), accepted_per_s: Math.round((accepted.length / spent) * 1000), refused: refused.length,
    not_sent: late, lost, accepted_ms: { p50: p(accepted, 0.5), p99: p(accepted, 0.99) }, refused_ms: { p50: p(refused, 0.5), p99: p(refused, 0.99) },
    server_mb: [before.memory, memory()], server_cpu_ms: processor() - before.processor,
  }));
};

await closed(seconds);
const carried = await closed(seconds);
console.log(`carries ${Math.round(carried)} turns/s from 64 callers`);
await open(carried * share, seconds);
await open(carried * share * times, seconds);
await open(carried * share, seconds);
server.kill('SIGINT');
await new Promise((done) => server.once('exit', done));
rmSync(data, { recursive: true });
process.exit(0);
