// What a session with models sends them: characters of each agent's requests, and by four a rough count of tokens.
//
//   node benchmarks/models/tokens.mjs [--dll path/to/TutorFunctions.dll]
//
// It needs Node.js. The models are a server in this process that plays every agent by rule, with messages as long as real ones; the same
// replies are given in every run, so that two builds can be compared.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const replies = [
  'i think its 1/8 becase 8 is bigger then 4', 'what does denominator mean my teacher says it', 'oh then its 1/4', 'idk', 'is it the first one?',
  'because there are more pieces', 'can you give me a hint', '3/7 cause the pieces are littler', 'i dont get it at all', 'my favourite dinosaur has a club on its tail',
  'the second one', '12',
];
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const named = process.argv.indexOf('--dll');
const dll = named < 0 ? join(root, 'TutorFunctions/bin/Release/net10.0/TutorFunctions.dll') : resolve(process.argv[named + 1]);
const data = mkdtempSync(join(tmpdir(), 'tokens-'));
const teaching =
  'Two dinosaurs share a cake of the same size. Each of them cuts it into equal pieces, and every piece is as big as the one beside it. The more pieces there are, '
  + 'the less room is left for each of them, because all of them have to fit into the same cake. Look at one piece of the first cake, and then at one of the other. '
  + 'Think of what happens to it when somebody else comes to the table and wants a piece too.';
const sent = new Map();

const agentOf = (instructions) =>
  [['You are the evaluator', 'evaluator'], ['You are a patient, warm tutor', 'executor'], ['You review the messages', 'reviewer'],
    ['You design ways', 'path_generator'], ['You plan lessons', 'planner'], ['You keep the memory', 'summarizer']].find(([mark]) => instructions.includes(mark))[1];

const evaluation = (brief) => {
  const isRight = brief.question.answer_key_says.startsWith('Correct');
  const isQuestion = brief.student_reply.startsWith('what') || brief.student_reply.startsWith('can');
  const isStuck = brief.student_reply.startsWith('i');
  return {
    reasoning: 'By the key.', acts: [], claimed_answer: null, user_intent: isRight ? 'attempt_answer' : isQuestion ? 'ask_question' : isStuck ? 'stuck' : 'attempt_answer',
    evaluation: isRight ? 'correct' : isQuestion || isStuck ? 'n/a' : 'wrong', score: isRight ? 1 : 0,
    feedback: isRight ? 'Yes. You looked at how big each of the pieces is, and not at how many there are.' : 'Good that you say what you think. The lower number tells how many pieces there are.',
    guidance_for_tutor: 'Have the student look at one piece of each of the two cakes.', criteria_met: isRight, should_advance: isRight, updated_step_statuses: [],
    assessment_note: 'Compares by the size of the numbers; a picture of the pieces helps.', was_off_topic: false, off_topic_response: null, misconception_id: null, replan_needed: false, replan_reason: null,
  };
};
const plan = (brief) => {
  const step = (concept, goal) => ({
    step_id: 'new', concept, title: concept, description: goal, teaching_approach: 'a picture and a question', success_criteria: 'Answers one question.', questions_needed: 1, status: 'pending',
  });
  return brief.original_plan
    ? { todo_list: brief.original_plan.map((one) => ({ ...step(one.concept, one.description), step_id: one.step_id, title: one.title, status: one.status })), reasoning: 'As it was.', changes_made: 'Taught in another way.' }
    : { todo_list: brief.path.teaching_sequence.map((node) => step(node.concept, node.goal)), reasoning: 'It follows the path.', changes_made: '' };
};
const paths = (brief) => {
  const path = (id, name) => ({
    id, name, description: `${name}: every idea of the lesson.`,
    teaching_sequence: [['Overview', 'See what it is about'], ...brief.concepts.map((one) => [one.concept, one.goal]), ['Summary', 'Recap']].map(([concept, goal], index) => ({ id: `${index}`, concept, goal })),
  });
  return { paths: [path('1', 'One by one'), path('2', 'By examples')], preferred_path_id: '1', reason: 'It begins with pictures.' };
};
const answers = {
  evaluator: evaluation, planner: plan, path_generator: paths, executor: () => ({ reasoning: 'By the occasion.', teaching }),
  reviewer: () => ({ approved: true, feedback: '' }), summarizer: () => ({ summary: 'Pieces were compared by pictures of cakes.' }),
};

const model = createServer((incoming, outgoing) => {
  let text = '';
  incoming.on('data', (part) => (text += part)).on('end', () => {
    const body = JSON.parse(text);
    const isResponses = incoming.url.endsWith('/responses');
    const instructions = isResponses ? body.instructions : body.messages[0].content;
    const asked = isResponses ? body.input[0].content : body.messages[1].content;
    const data = typeof asked === 'string' ? asked : asked[0].text;
    const brief = JSON.parse(data);
    const format = JSON.stringify(body.response_format ?? body.text ?? '');
    const agent = agentOf(instructions);
    const seen = sent.get(agent) ?? { calls: 0, data: 0, all: 0 };
    sent.set(agent, { calls: seen.calls + 1, data: seen.data + data.length, all: seen.all + instructions.length + data.length + format.length });
    const said = JSON.stringify(answers[agent](brief));
    outgoing.setHeader('content-type', 'application/json');
    outgoing.end(JSON.stringify(isResponses
      ? { id: 'resp_1', object: 'response', created_at: 1760000000, status: 'completed', model: body.model, output: [{ type: 'message', id: 'msg_1', status: 'completed', role: 'assistant', content: [{ type: 'output_text', text: said, annotations: [] }] }], usage: { input_tokens: 1, output_tokens: 1, total_tokens: 2, input_tokens_details: { cached_tokens: 0 }, output_tokens_details: { reasoning_tokens: 0 } } }
      : { id: 'chatcmpl-1', object: 'chat.completion', created: 1760000000, model: body.model, choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: said } }], usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 } }));
  });
});
await new Promise((done) => model.listen(0, '127.0.0.1', done));
if (named < 0) execFileSync('dotnet', ['build', '-c', 'Release', '--nologo', '-v', 'quiet', join(root, 'TutorFunctions')]);
const child = spawn('dotnet', [dll], {
  env: { ...process.env, TUTOR_DATA: data, TUTOR_PORT: '0', TUTOR_MODEL: 'stub', TUTOR_MODEL_ENDPOINT: `http://127.0.0.1:${model.address().port}/v1`, TUTOR_MODEL_PRICES: 'stub=1/1' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise((done, fail) => {
  let said = '';
  child.stdout.on('data', (part) => {
    said += part;
    if (/^Agents: /m.test(said)) done(/^Address: (.*)$/m.exec(said)[1].trim());
  });
  child.once('exit', () => fail(new Error(`the server ended: ${said}`)));
});
const post = async (path, body) => {
  const response = await fetch(new URL(path, address), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
};

try {
  const { session_id: id } = await post('/sessions', { topic: 'Fractions', subtopic: 'Comparing fractions', grade: 4, interests: ['dinosaurs'] });
  let turns = 0;
  for (const reply of replies) {
    const turn = await post(`/sessions/${id}/step`, { student_reply: reply });
    turns++;
    if (!turn.next) break;
  }
  console.log('agent            calls   data a call   all a call   ~tokens a call');
  for (const [agent, { calls, data: own, all }] of sent)
    console.log(`${agent.padEnd(16)} ${String(calls).padStart(5)} ${String(Math.round(own / calls)).padStart(13)} ${String(Math.round(all / calls)).padStart(12)} ${String(Math.round(all / calls / 4)).padStart(16)}`);
  const inTurns = ['evaluator', 'executor', 'reviewer', 'summarizer'].map((agent) => sent.get(agent)).filter(Boolean);
  const sum = (field) => inTurns.reduce((all, one) => all + one[field], 0);
  console.log(`${turns} turns: ${Math.round(sum('data') / turns)} characters of data and ${Math.round(sum('all') / turns)} characters in all a turn (about ${Math.round(sum('all') / turns / 4)} tokens)`);
} finally {
  child.removeAllListeners('exit');
  child.kill('SIGTERM');
  await new Promise((done) => child.once('exit', done));
  model.closeAllConnections();
  model.close();
  rmSync(data, { recursive: true, force: true });
}
