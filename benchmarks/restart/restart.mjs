// Opens many sessions, kills the server (SIGKILL), starts it again, and measures from the start of the process to the answer of the first turn.
//
//   node benchmarks/restart/restart.mjs [--sessions 10000] [--rounds 5]
//
// It needs Node.js. Every round kills and starts the server anew; a reply that fails ends the run.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const [sessions, rounds] = [option('sessions', 10000), option('rounds', 5)];
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const data = mkdtempSync(join(tmpdir(), 'restart-'));
const port = await new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});
const url = `http://127.0.0.1:${port}`;
let child;

const start = () => {
  child = spawn('dotnet', [join(root, 'TutorFunctions/bin/Release/net10.0/TutorFunctions.dll')], {
    env: { ...process.env, TUTOR_DATA: data, TUTOR_PORT: `${port}` }, stdio: 'ignore',
  });
};
const stop = (signal) => new Promise((done) => {
  child.once('exit', done);
  child.kill(signal);
});
const post = async (path, body) => {
  const response = await fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${answer.detail}`);
  return answer;
};
const untilListening = async (call) => {
  while (true) {
    try {
      return await call();
    } catch (error) {
      if (error.cause?.code !== 'ECONNREFUSED') throw error;
      await new Promise((done) => setTimeout(done, 5));
    }
  }
};

try {
  execFileSync('dotnet', ['build', '-c', 'Release', '--nologo', '-v', 'quiet', join(root, 'TutorFunctions')]);
  start();
  const ids = [await untilListening(() => post('/sessions', { topic: 'Comparing Fractions' }))].map((session) => session.session_id);
  await Promise.all(Array.from({ length: 32 }, async () => {
    while (ids.length < sessions) {
      ids.push(null);
      const at = ids.length - 1;
      ids[at] = (await post('/sessions', { topic: 'Comparing Fractions' })).session_id;
    }
  }));

  const times = [];
  for (let round = 0; round < rounds; round++) {
    await stop('SIGKILL');
    const begun = performance.now();
    start();
    const id = ids[Math.floor(((round + 0.5) / rounds) * ids.length)];
    await untilListening(() => post(`/sessions/${id}/step`, { student_reply: 'I am not sure' }));
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  console.log(`restart with ${ids.length} open sessions to the first answered turn, ms: median ${times[times.length >> 1].toFixed(0)}, slowest ${times.at(-1).toFixed(0)} of ${rounds}`);
} finally {
  await stop('SIGTERM');
  rmSync(data, { recursive: true, force: true });
}
