// Many sessions wait at once for a slow model, while others are answered by a fast one: what the waiting holds, and what the others feel of it.
//
//   node benchmarks/models/latency.mjs [--sessions 500] [--seconds 20] [--probes 200]
//
// It needs Node.js. The model is a server in this process: the judgement of a reply that says "slow" takes so many seconds, anything else is answered at once.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const [sessions, seconds, probes] = [option('sessions', 500), option('seconds', 20), option('probes', 200)];
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const data = mkdtempSync(join(tmpdir(), 'latency-'));
let [waiting, mostWaiting] = [0, 0];

// Only the evaluator and the executor are played by the model: they are asked in every turn.
const model = createServer((incoming, outgoing) => {
  let text = '';
  incoming.on('data', (part) => (text += part)).on('end', async () => {
    const body = JSON.parse(text);
    const isEvaluator = body.messages[0].content.includes('You are the evaluator');
    if (isEvaluator && body.messages[1].content.includes('"slow')) {
      mostWaiting = Math.max(mostWaiting, ++waiting);
      await new Promise((done) => setTimeout(done, 1000 * seconds));
      waiting--;
    }
    const answer = isEvaluator
      ? { reasoning: 'By rule.', user_intent: 'ask_question', evaluation: 'n/a', score: 0, feedback: 'Good that you ask.', guidance_for_tutor: 'Explain.', should_advance: false, assessment_note: 'Asked.' }
      : { reasoning: 'By rule.', teaching: 'Look at plants, light, food, leaves and water once more.' };
    outgoing.setHeader('content-type', 'application/json');
    outgoing.end(JSON.stringify({
      id: 'chatcmpl-1', object: 'chat.completion', created: 1760000000, model: body.model,
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: JSON.stringify(answer) } }],
      usage: { prompt_tokens: 1000, completion_tokens: 100, total_tokens: 1100 },
    }));
  });
});
await new Promise((done) => model.listen(0, '127.0.0.1', done));

execFileSync('dotnet', ['build', '-c', 'Release', '--nologo', '-v', 'quiet', join(root, 'TutorFunctions')]);
const child = spawn('dotnet', [join(root, 'TutorFunctions/bin/Release/net10.0/TutorFunctions.dll')], {
  env: {
    ...process.env, TUTOR_DATA: data, TUTOR_PORT: '0', TUTOR_MODEL: 'offline', TUTOR_MODEL_ENDPOINT: `http://127.0.0.1:${model.address().port}/v1`,
    TUTOR_EVALUATOR_MODEL: 'stub', TUTOR_EVALUATOR_TIMEOUT_SECONDS: `${4 * seconds}`, TUTOR_EXECUTOR_MODEL: 'stub', TUTOR_SUMMARIZER_MODEL: 'offline', TUTOR_MODEL_PRICES: 'stub=1/1',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = new URL(await new Promise((done, fail) => {
  let said = '';
  child.stdout.on('data', (part) => {
    said += part;
    if (/^Agents: /m.test(said)) done(/^Address: (.*)$/m.exec(said)[1].trim());
  });
  child.once('exit', () => fail(new Error(`the server ended: ${said}`)));
}));

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
const post = (path, body) => new Promise((done, fail) => {
  const call = request({ agent, host: url.hostname, port: url.port, path, method: 'POST', headers: { 'content-type': 'application/json' } }, (response) => {
    let text = '';
    response.on('data', (part) => (text += part)).on('end', () => (response.statusCode === 200 ? done(JSON.parse(text)) : fail(new Error(`${path} answered ${response.statusCode}: ${text}`))));
  });
  call.on('error', fail);
  call.end(JSON.stringify(body));
});
const open = async () => (await post('/sessions', { topic: 'Photosynthesis' })).session_id;
const ofProcess = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]);
const processorMs = () => {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
};
const probe = async (id) => {
  const times = [];
  for (let i = 0; i < probes; i++) {
    const begun = performance.now();
    await post(`/sessions/${id}/step`, { student_reply: `quick ${i}` });
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  return `p50 ${times[times.length >> 1].toFixed(1)} ms, p99 ${times[Math.floor(times.length * 0.99)].toFixed(1)} ms`;
};

try {
  const ids = [];
  while (ids.length < sessions) ids.push(...(await Promise.all(Array.from({ length: Math.min(16, sessions - ids.length) }, open))));
  await probe(await open());
  console.log(`nobody waiting: a turn of another session ${await probe(await open())}; threads ${ofProcess('Threads')}, memory ${(ofProcess('VmRSS') / 1024).toFixed(0)} MB`);

  const [begun, used] = [performance.now(), processorMs()];
  const slow = Promise.all(ids.map((id) => post(`/sessions/${id}/step`, { student_reply: 'slow one' })));
  while (waiting < sessions && performance.now() - begun < 1000 * seconds) await new Promise((done) => setTimeout(done, 20));
  const [gathered, cost] = [performance.now() - begun, processorMs() - used];
  const other = await probe(await open());
  console.log(`${waiting} waiting after ${gathered.toFixed(0)} ms (${cost} ms of processor time): a turn of another session ${other}; threads ${ofProcess('Threads')}, memory ${(ofProcess('VmRSS') / 1024).toFixed(0)} MB`);
  await slow;
  console.log(`all ${sessions} answered after ${((performance.now() - begun) / 1000).toFixed(1)} s; at most ${mostWaiting} waited at once on a model that takes ${seconds} s`);
} finally {
  child.removeAllListeners('exit');
  child.kill('SIGTERM');
  await new Promise((done) => child.once('exit', done));
  model.closeAllConnections();
  model.close();
  agent.destroy();
  rmSync(data, { recursive: true, force: true });
}
