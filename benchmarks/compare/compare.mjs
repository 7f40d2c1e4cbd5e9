// Compares the tutor with a bare server that does one durable commit a turn, and, when it has been installed, with LangGraph.js on its SQLite
// checkpoints: all in one run on one machine, in turns, because figures move from run to run. Nothing is dropped: failures are counted and shown.
//
//   node benchmarks/compare/compare.mjs [--shared ../shared] [--rounds 3] [--before FOLDER]
//
// With --before, an earlier build in that folder (its TutorFunctions.dll) takes part, and the ratios of this build to it are shown at the end.
// It needs Node.js, Python 3 and the folder `peers` of the shared material. The peer takes part when `npm install --legacy-peer-deps` was run in a
// copy of its folder named by --peer.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const shared = resolve(option('shared', join(root, '../shared')));
const rounds = Number(option('rounds', '3'));
const peers = join(shared, 'peers');
if (!existsSync(join(peers, 'load.mjs'))) {
  console.error(`There is no ${join(peers, 'load.mjs')}: name the folder that holds peers/ with --shared.`);
  process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'compare-'));
const children = [];

const run = (command, args, options = {}) => execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
const freePort = () => new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});
const start = (command, args, env = {}, cwd = work) => {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'ignore' });
  children.push(child);
  return child;
};
const answers = async (url) => {
  for (let tries = 0; tries < 600; tries++) {
    try { await fetch(url); return; } catch { await new Promise((done) => setTimeout(done, 50)); }
  }
  throw new Error(`${url} does not answer.`);
};
const load = (url, mode, options, topic) => {
  const args = [join(peers, 'load.mjs'), '--url', url, '--mode', mode, ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, `${value}`])];
  return JSON.parse(run('node', topic ? [...args, '--topic', topic] : args));
};
const bytesIn = (folder) => readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
const residentMegabytes = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
const quiet = () => new Promise((done) => setTimeout(done, 3000));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function startTutor(name, folder) {
  const port = await freePort();
  const data = join(work, name);
  const begun = performance.now();
  const child = start('dotnet', [join(folder, 'TutorFunctions.dll')], { TUTOR_DATA: data, TUTOR_PORT: `${port}` });
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/healthz`);
  const startMs = performance.now() - begun;
  const zip = execFileSync('python3', [join(peers, 'bench-course.py'), '400'], { maxBuffer: 1 << 28 });
  const imported = await (await fetch(`${url}/courses/import?format=oatutor`, { method: 'POST', headers: { 'content-type': 'application/zip' }, body: zip })).json();
  const topic = JSON.stringify({ topic: 'Benchmark', course_id: imported.course_id, lesson_id: 'benchLesson1', session_context: { estimated_duration_minutes: 10000 } });
  return { name, url, topic, data, pid: child.pid, startMs };
}

async function startCeiling() {
  const port = await freePort();
  const folder = join(work, 'ceiling');
  run('cp', ['-r', join(peers, 'ceiling'), folder]);
  run('dotnet', ['build', '-c', 'Release', '--nologo', '-v', 'quiet', folder]);
  start('dotnet', [join(folder, 'bin/Release/net10.0/ceiling.dll'), `${port}`]);
  await answers(`http://127.0.0.1:${port}/`);
  return { name: 'ceiling', url: `http://127.0.0.1:${port}` };
}

async function startPeer() {
  const folder = option('peer');
  if (!folder) return null;
  const port = await freePort();
  const data = join(work, 'peer');
  run('mkdir', ['-p', data]);
  const child = start('node', [join(resolve(folder), 'server.mjs'), '--port', `${port}`, '--db', join(data, 'peer.db'), '--steps', '200'], {}, resolve(folder));
  await answers(`http://127.0.0.1:${port}/`);
  return { name: 'langgraph', url: `http://127.0.0.1:${port}`, data, pid: child.pid };
}

try {
  run('dotnet', ['build', '-c', 'Release', '--nologo', '-v', 'quiet', join(root, 'TutorFunctions')]);
  const before = option('before') && await startTutor('before', resolve(option('before')));
  const tutor = await startTutor('tutor', join(root, 'TutorFunctions/bin/Release/net10.0'));
  const servers = [before, tutor, await startCeiling(), await startPeer()].filter(Boolean);
  const results = Object.fromEntries(servers.map(({ name }) => [name, {}]));
  const note = (name, measure, value) => (results[name][measure] ??= []).push(value);
  for (const { name, startMs } of servers.filter((server) => server.startMs)) note(name, 'start until /healthz answers, ms', startMs);
  let failed = 0;
  for (let round = 0; round < rounds; round++) {
    for (const server of round % 2 ? servers.toReversed() : servers) {
      run('sync', []); // What the one before has left to be written is not to be this one's burden.
      const many = load(server.url, 'turns', { sessions: 150, turns: 6, concurrency: 64 }, server.topic);
      const one = load(server.url, 'turns', { sessions: 30, turns: 6, concurrency: 1 }, server.topic);
      failed += many.failed + one.failed;
      note(server.name, 'turns/s, 64 at once', many.turns_per_s);
      note(server.name, 'p50 of a turn, one at a time, ms', one.turn_ms.p50);
    }
  }
  for (const server of servers.filter(({ data }) => data)) {
    await quiet();
    const bytes = bytesIn(server.data);
    const long = load(server.url, 'long', { turns: 300 }, server.topic);
    await quiet();
    failed += long.failed;
    note(server.name, 'p50 of turns 291-300 over turns 1-10', long.p50_291_300 / long.p50_1_10);
    note(server.name, 'bytes on disk a turn, 300-turn session', (bytesIn(server.data) - bytes) / 300);
    const memory = residentMegabytes(server.pid);
    failed += load(server.url, 'idle', { sessions: 1000, concurrency: 8 }, server.topic).failed;
    await quiet();
    note(server.name, 'memory that 1,000 idle sessions add, MB', residentMegabytes(server.pid) - memory);
  }
  const shown = (name, measure) => results[name]?.[measure] ? median(results[name][measure]).toFixed(2) : '-';
  console.log(`| measure (median of ${rounds} rounds) | ${servers.map(({ name }) => name).join(' | ')} |`);
  console.log(`| --- | ${servers.map(() => '---').join(' | ')} |`);
  for (const measure of Object.keys(results.tutor)) console.log(`| ${measure} | ${servers.map(({ name }) => shown(name, measure)).join(' | ')} |`);
  for (const { name } of servers) console.log(`turns/s of ${name}, round by round: ${results[name]['turns/s, 64 at once'].map((rate) => rate.toFixed(0)).join(', ')}`);
  if (before) {
    const ratios = results.tutor['turns/s, 64 at once'].map((rate, round) => rate / results.before['turns/s, 64 at once'][round]);
    console.log(`turns/s over the build before, round by round: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}; median ${median(ratios).toFixed(3)}`);
  }
  console.log(`failed requests: ${failed}`);
  process.exitCode = failed ? 1 : 0;
} finally {
  children.forEach((child) => child.kill());
  await new Promise((done) => setTimeout(done, 500));
  rmSync(work, { recursive: true, force: true });
}
