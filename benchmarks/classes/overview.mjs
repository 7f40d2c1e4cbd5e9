// Fills a class with sessions and measures GET /classes/{id}/overview and /help: milliseconds and bytes.
//
//   node benchmarks/classes/overview.mjs [--sessions 5000] [--learners 200] [--replies 1] [--calls 50] [--build]
//
// It needs Node.js. --replies says how long each session is: the figures must not depend on it. Without --build the server is the one
// that lies in TutorFunctions/bin/Release.
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
const [sessions, learners] = [option('sessions', 5000), option('learners', 200)];
const [replies, calls] = [option('replies', 1), option('calls', 50)];
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const data = mkdtempSync(join(tmpdir(), 'class-'));
const server = process.env.TUTOR_SERVER ?? join(root, 'TutorFunctions/bin/Release/net10.0/TutorFunctions.dll');
const port = await new Promise((done) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => done(port));
  });
});
const url = `http://127.0.0.1:${port}`;
const send = async (path, body, type = 'application/json') => {
  const response = await fetch(`${url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: body === undefined ? {} : { 'content-type': type },
    body: type === 'application/json' ? JSON.stringify(body) : body,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  return text;
};
const untilListening = async (call) => {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (error.cause?.code !== 'ECONNREFUSED') throw error;
      await new Promise((done) => setTimeout(done, 20));
    }
  }
};

if (process.argv.includes('--build'))
  execFileSync('dotnet', ['build', '-c', 'Release', '--nologo', '-v', 'quiet', join(root, 'TutorFunctions')]);
const child = spawn('dotnet', [server], { env: { ...process.env, TUTOR_DATA: data, TUTOR_PORT: `${port}` }, stdio: 'ignore' });
try {
  const made = JSON.parse(await untilListening(() => send('/classes', { name: 'A class', course_id: 'comparing-fractions' })));
  const path = `/classes/${made.class_id}`;
  const names = Array.from({ length: learners }, (_, index) => `learner-${index}`);
  await send(`${path}/roster`, `id,name\n${names.map((name) => `${name},Name of ${name}`).join('\n')}\n`, 'text/csv');
  let begun = 0;
  await Promise.all(Array.from({ length: 16 }, async () => {
    while (begun < sessions) {
      const learner = names[begun++ % learners];
      const opening = JSON.parse(await send('/sessions', { topic: 'Comparing Fractions', learner_id: learner }));
      for (let reply = 0; reply < replies; reply++)
        await send(`/sessions/${opening.session_id}/step`, { student_reply: reply % 2 === 0 ? 'I am not sure' : '5/8' });
    }
  }));

  for (const part of ['/overview?limit=200', '/help?limit=200']) {
    const [times, bytes] = [[], Buffer.byteLength(await send(path + part))];
    for (let call = 0; call < calls; call++) {
      const start = performance.now();
      await send(path + part);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const counted = JSON.parse(await send(`${path}/overview`)).progress;
    console.log(
      `${part} with ${counted.sessions} sessions of ${learners} learners, ${counted.replies} replies: median `
        + `${times[times.length >> 1].toFixed(1)} ms, slowest of ${calls} ${times.at(-1).toFixed(1)} ms, ${bytes} bytes`,
    );
  }
} finally {
  child.kill('SIGTERM');
  await new Promise((done) => child.once('exit', done));
  rmSync(data, { recursive: true, force: true });
}
