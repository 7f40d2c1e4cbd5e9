const $ = (id) => document.getElementById(id);
let api;

const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

function resolve(schema) {
  if (!schema?.$ref) return schema ?? {};
  return schema.$ref.slice(2).split('/').reduce((node, part) => node[part], api);
}

function typeOf(schema) {
  if (schema.enum) return schema.enum.map((value) => (value === null ? 'null' : value)).join(' | ');
  const types = [schema.type ?? 'any'].flat();
  const limits = [
    schema.maxLength && `at most ${schema.maxLength} characters`,
    schema.minimum !== undefined && `${schema.minimum} to ${schema.maximum}`,
    schema.maxItems && `at most ${schema.maxItems}`,
  ].filter(Boolean);
  return types.join(' or ') + (limits.length ? ` (${limits.join(', ')})` : '');
}

function fields(schema, depth = 0) {
  const found = resolve(schema);
  const target = found.items ? resolve(found.items) : found;
  if (depth > 4) return [];
  return Object.entries(target.properties ?? {}).flatMap(([name, property]) => {
    const inner = resolve(property);
    const isRequired = target.required?.includes(name);
    return [{ name: '  '.repeat(depth) + name, type: typeOf(inner), about: inner.description, isRequired }, ...fields(inner, depth + 1)];
  });
}

function table(rows, showsRequired) {
  const lines = rows.map((row) => make('tr', {},
    make('td', { textContent: row.name }),
    make('td', { textContent: row.type + (showsRequired && row.isRequired ? ', required' : '') }),
    make('td', { textContent: row.about ?? '' })));
  return make('table', {}, make('tbody', {}, ...lines));
}

function example(schema) {
  const found = resolve(schema);
  const required = found.required ?? Object.keys(found.properties ?? {}).slice(0, 1);
  return Object.fromEntries(required.map((name) => {
    const inner = resolve(found.properties[name]);
    return [name, inner.type === 'object' ? example(inner) : inner.enum?.[0] ?? (inner.type === 'integer' ? inner.minimum : '')];
  }));
}

function tryForm(path, verb, operation) {
  const schema = operation.requestBody?.content['application/json']?.schema;
  const inputs = operation.parameters.filter((parameter) => parameter.in !== 'header').map((parameter) => {
    const input = make('input', { required: parameter.required });
    return { parameter, input, label: make('label', { textContent: parameter.name }, input) };
  });
  const body = schema ? make('textarea', { rows: 5, value: JSON.stringify(example(schema), null, 2), ariaLabel: 'Body' }) : null;
  const answer = make('pre', { hidden: true });
  const form = make('form', {}, ...inputs.map((entry) => entry.label), ...(body ? [body] : []), make('p', {}, make('button', { textContent: 'Send' })), answer);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const query = new URLSearchParams();
    let address = path;
    inputs.forEach(({ parameter, input }) => {
      if (parameter.in === 'path') address = address.replace(`{${parameter.name}}`, encodeURIComponent(input.value));
      else if (input.value) query.set(parameter.name, input.value);
    });
    const headers = { ...($('key').value && { 'x-functions-key': $('key').value }), ...(body && { 'content-type': 'application/json' }) };
    const response = await fetch(address + (query.size ? `?${query}` : ''), { method: verb.toUpperCase(), headers, body: body?.value });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    answer.textContent = `${response.status} ${response.statusText}\n${isJson && text ? JSON.stringify(JSON.parse(text), null, 2) : text}`;
    answer.hidden = false;
  });
  return form;
}

function describe(path, verb, operation) {
  const section = make('div', { className: 'operation' });
  if (operation.parameters.length) {
    section.append(make('h3', { textContent: 'Parameters' }), table(operation.parameters.map((parameter) => ({
      name: parameter.name, type: `${typeOf(parameter.schema)}, in the ${parameter.in}`, about: parameter.description, isRequired: parameter.required,
    })), true));
  }
  const body = operation.requestBody?.content;
  if (body) {
    const [type, { schema }] = Object.entries(body)[0];
    section.append(make('h3', { textContent: `Body (${type})` }), table(fields(schema), true));
  }
  Object.entries(operation.responses).forEach(([status, response]) => {
    const content = Object.entries(response.content ?? {})[0];
    const isProblem = content?.[0] === 'application/problem+json';
    section.append(make('h3', { textContent: `${status} ${response.description}${content && !isProblem ? ` (${content[0]})` : ''}` }));
    if (content && !isProblem) section.append(table(fields(content[1].schema), false));
  });
  const streams = operation.responses['200']?.content?.['text/event-stream'];
  const sendsFile = body && !body['application/json'];
  if (!streams && !sendsFile) section.append(make('h3', { textContent: 'Try it' }), tryForm(path, verb, operation));
  return section;
}

function show() {
  const wanted = $('find').value.toLowerCase();
  const operations = Object.entries(api.paths).flatMap(([path, item]) => Object.entries(item).map(([verb, operation]) => ({ path, verb, operation })));
  const found = operations.filter(({ path, operation }) => `${path} ${operation.summary}`.toLowerCase().includes(wanted));
  $('operations').replaceChildren(...found.map(({ path, verb, operation }) => {
    const details = make('details', {}, make('summary', {},
      make('span', { className: 'verb', textContent: verb }), make('code', { textContent: path }), make('span', { textContent: operation.summary })));
    details.addEventListener('toggle', () => details.append(describe(path, verb, operation)), { once: true });
    return details;
  }));
}

try {
  api = await (await fetch('/openapi.json')).json();
  $('about').textContent = api.info.description;
  $('find').addEventListener('input', show);
  show();
} catch (error) {
  $('problem').textContent = `The description cannot be read: ${error.message}`;
  $('problem').hidden = false;
}
