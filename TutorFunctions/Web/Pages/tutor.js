const $ = (id) => document.getElementById(id);
const query = new URLSearchParams(location.search);
let session = query.get('session');

// A server with a key is opened once as /?code=KEY; the key then leaves the address bar and stays with this tab.
if (query.has('code')) sessionStorage.setItem('key', query.get('code'));
const key = sessionStorage.getItem('key');
if (query.has('code')) history.replaceState(null, '', session ? `?session=${session}` : location.pathname);

async function call(method, path, body) {
  $('problem').hidden = true;
  const response = await fetch(path, {
    method,
    headers: { ...(key && { 'x-functions-key': key }), ...(body && { 'content-type': 'application/json' }) },
    body: body ? JSON.stringify(body) : undefined,
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail);
  return answer;
}

async function attempt(action) {
  const buttons = [...document.querySelectorAll('button')];
  buttons.forEach((button) => { button.disabled = true; });
  try {
    await action();
  } catch (error) {
    $('problem').textContent = error.message;
    $('problem').hidden = false;
  } finally {
    buttons.forEach((button) => { button.disabled = false; });
  }
}

function say(who, text) {
  if (!text) return;
  const box = document.createElement('div');
  box.className = `said ${who}`;
  box.textContent = text.replaceAll('$$', '');
  $('talk').append(box);
  box.scrollIntoView({ block: 'end' });
}

function offerChoices(next) {
  document.querySelector('.choices')?.remove();
  if (!next?.choices) return;
  const row = document.createElement('div');
  row.className = 'choices';
  next.choices.forEach((choice) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = choice.replaceAll('$$', '');
    button.addEventListener('click', () => attempt(() => reply(choice)));
    row.append(button);
  });
  $('reply').before(row);
}

function showProgress(progress) {
  $('progress').hidden = progress.steps_total === 0;
  $('bar').max = Math.max(1, progress.steps_total);
  $('bar').value = progress.steps_completed;
  $('steps').textContent = `${progress.steps_completed} of ${progress.steps_total} steps`;
}

function showLesson(status, next) {
  $('start').hidden = true;
  $('paths').hidden = true;
  $('lesson').hidden = false;
  $('reply').hidden = status !== 'active';
  offerChoices(status === 'active' ? next : null);
  if (status === 'active') $('answer').focus();
}

function showPaths(paths) {
  $('start').hidden = true;
  $('paths').hidden = false;
  $('path-list').replaceChildren(...paths.map((path) => {
    const box = document.createElement('div');
    box.className = 'path';
    const title = document.createElement('h3');
    title.textContent = path.name;
    const text = document.createElement('p');
    text.textContent = path.description;
    const list = document.createElement('ol');
    list.append(...path.teaching_sequence.map((node) => Object.assign(document.createElement('li'), { textContent: node.concept })));
    const button = document.createElement('button');
    button.textContent = `Take "${path.name}"`;
    button.addEventListener('click', () => attempt(async () => open(await call('POST', `/sessions/${session}/path`, { path_id: path.id }))));
    box.append(title, text, list, button);
    return box;
  }));
}

function open(answer) {
  session = answer.session_id;
  history.replaceState(null, '', `?session=${session}`);
  if (answer.status === 'awaiting_path') {
    showPaths(answer.paths);
    return;
  }
  say('tutor', answer.first_message);
  showProgress(answer.current_progress);
  showLesson(answer.status, answer.next);
}

async function reply(text) {
  say('student', text);
  $('answer').value = '';
  const answer = await call('POST', `/sessions/${session}/step`, { student_reply: text, reply_id: crypto.randomUUID() });
  say('tutor', answer.feedback);
  say(answer.session_status === 'active' ? 'tutor' : 'system', answer.next_message);
  showProgress(answer.current_progress);
  showLesson(answer.session_status, answer.next);
}

async function resume() {
  const status = await call('GET', `/sessions/${session}/status`);
  if (status.status === 'awaiting_path') {
    showPaths(status.paths);
    return;
  }
  status.conversation.forEach((entry) => say(entry.role, entry.content));
  showProgress(status.progress);
  showLesson(status.status, status.next);
}

$('start').addEventListener('submit', (event) => {
  event.preventDefault();
  const form = new FormData(event.target);
  attempt(async () => open(await call('POST', '/sessions', {
    topic: form.get('topic'),
    grade: form.get('grade') ? Number(form.get('grade')) : null,
    path_selection: form.get('ask') ? 'ask' : 'auto',
    session_context: { estimated_duration_minutes: Number(form.get('minutes') || 20) },
    student_profile: { interests: form.get('interests').split(',').map((text) => text.trim()).filter(Boolean) },
  })));
});
$('reply').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = $('answer').value.trim();
  if (text) attempt(() => reply(text));
});
$('answer').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    $('reply').requestSubmit();
  }
});
$('hint').addEventListener('click', () => attempt(async () => {
  const hint = await call('POST', `/sessions/${session}/hint`);
  say('hint', `Hint ${hint.level} of ${hint.levels}: ${hint.hint}`);
}));
$('skip').addEventListener('click', () => attempt(() => reply('Skip this question')));
if (session) attempt(resume);
