import { expect, test } from 'vitest';
import type { Said, Step } from '../src/api/types';
import { transcriptOf } from '../src/learn/session/transcript';

const said = (role: string, content: string): Said => ({
  role,
  content,
  step_id: null,
  author: null,
  turn: 0,
  judgement: null,
  timestamp: '2026-01-01T00:00:00Z',
});

const turn = (number: number, fields: Partial<Step>): Step =>
  ({
    turn: number,
    feedback: null,
    next_message: null,
    next: null,
    evaluation: null,
    user_intent: null,
    plan_updated: false,
    changes_made: null,
    replan_reason: null,
    ...fields,
  }) as Step;

const asking = (teaching: string, question: string) => ({
  next_message: `${teaching}\n\n${question}`,
  next: {
    teaching,
    question,
    message_type: 'question',
    difficulty: 'easy',
    item_id: 'i',
    choices: null,
  } as Step['next'],
});

const conversation = [
  said('tutor', 'Look.\n\nWhat is 1+1?'),
  said('tutor', 'Hint 1: Count.'),
  said('student', '3'),
  said('tutor', 'Not quite.'),
  said('tutor', 'Again.\n\nWhat is 1+1?'),
  said('teacher', 'Well tried!'),
];

test('teaching and question are told apart by the turn that asked', () => {
  const messages = transcriptOf(conversation, [
    turn(0, asking('Look.', 'What is 1+1?')),
    turn(1, {
      ...asking('Again.', 'What is 1+1?'),
      feedback: 'Not quite.',
      user_intent: 'attempt_answer',
      evaluation: 'wrong',
    }),
  ]);
  expect(messages).toEqual([
    { kind: 'tutor', teaching: 'Look.', question: 'What is 1+1?', turn: null },
    { kind: 'hint', level: 1, text: 'Count.' },
    { kind: 'student', text: '3' },
    { kind: 'feedback', text: 'Not quite.', turn: 1, verdict: 'wrong' },
    { kind: 'tutor', teaching: 'Again.', question: 'What is 1+1?', turn: 1 },
    { kind: 'teacher', text: 'Well tried!' },
  ]);
});

test('words of a turn that is not known yet are shown as they are', () => {
  expect(transcriptOf(conversation, []).map((message) => ('text' in message ? message.text : ''))).toEqual([
    'Look.\n\nWhat is 1+1?',
    'Count.',
    '3',
    'Not quite.',
    'Again.\n\nWhat is 1+1?',
    'Well tried!',
  ]);
});

test('the same words in two turns belong to one turn each', () => {
  const twice = [said('tutor', 'T\n\nQ'), said('student', 'a'), said('tutor', 'T\n\nQ')];
  const messages = transcriptOf(twice, [
    turn(2, { ...asking('T', 'Q'), user_intent: 'stuck' }),
    turn(1, { ...asking('T', 'Q'), user_intent: 'stuck' }),
  ]);
  expect(messages.filter((message) => message.kind === 'tutor').map((message) => message.turn)).toEqual([1, 2]);
});

test('a change of plan is told before what comes next', () => {
  const changed = turn(1, { ...asking('T', 'Q'), plan_updated: true, changes_made: 'Added a step.' });
  expect(transcriptOf([said('tutor', 'T\n\nQ')], [changed])[0]).toEqual({ kind: 'plan', text: 'Added a step.' });
});

test('a reply that only asks something has no verdict', () => {
  const messages = transcriptOf(
    [said('tutor', 'Because.')],
    [turn(1, { feedback: 'Because.', user_intent: 'ask_question', evaluation: 'n/a' })],
  );
  expect(messages).toEqual([{ kind: 'feedback', text: 'Because.', turn: 1, verdict: null }]);
});
