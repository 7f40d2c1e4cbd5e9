import { beforeEach, expect, test } from 'vitest';
import { Outbox } from '../src/learn/session/outbox';
import { memoryStorage } from './memory-storage';

let storage: Storage;
let ids: number;
const open = () => new Outbox('s1', storage, () => `id${++ids}`);

beforeEach(() => {
  storage = memoryStorage();
  ids = 0;
});

test('what was typed is there after a reload', () => {
  open().keepDraft('half an answer');
  expect(open().draft).toBe('half an answer');
});

test('a reply that is not answered is there after a reload, under the same id', () => {
  open().put('7/8');
  expect(open().pending).toEqual({ replyId: 'id1', text: '7/8' });
});

test('an answered reply is forgotten, and so is the entry', () => {
  const outbox = open();
  outbox.answered(outbox.put('7/8'));
  expect(storage.length).toBe(0);
});

test('the reply of another tab stays when an older one is answered', () => {
  const [one, other] = [open(), open()];
  const first = one.put('first');
  other.put('second');
  one.answered(first);
  expect(open().pending?.text).toBe('second');
});

test('a refused reply goes back to where it was typed, before what was typed since', () => {
  const outbox = open();
  const reply = outbox.put('long text');
  outbox.keepDraft('more');
  outbox.refused(reply);
  expect([outbox.draft, outbox.pending]).toEqual(['long text\nmore', null]);
});

test('an entry that was spoilt counts as none', () => {
  storage.setItem('tutor.session.s1', '{');
  expect(open().pending).toBeNull();
});
