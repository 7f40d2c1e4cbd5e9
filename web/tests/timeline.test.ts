import { expect, test } from 'vitest';
import type { LogEntry, Said } from '../src/api/types';
import { timelineOf, totalsOf } from '../src/teach/session/timeline';

const at = (second: number) => `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`;
const said = (role: string, second: number): Said => ({
  role,
  content: `${role} ${second}`,
  step_id: null,
  author: null,
  turn: 0,
  judgement: null,
  timestamp: at(second),
});
const log = (turn: number, second: number, cost: number | null = 0): LogEntry =>
  ({
    agent: 'executor',
    turn,
    timestamp: at(second),
    usage: { input_tokens: 10, output_tokens: 5, cost_usd: cost },
  }) as LogEntry;

test('the decisions of a turn stand between the reply and the answer', () => {
  const moments = timelineOf(
    [said('tutor', 2), said('student', 10), said('tutor', 13), said('tutor', 13)],
    [log(1, 11), log(0, 1), log(1, 12)],
  );
  expect(
    moments.map((moment) =>
      moment.kind === 'said' ? moment.said.content : `turn ${moment.turn}: ${moment.logs.length}`,
    ),
  ).toEqual(['turn 0: 1', 'tutor 2', 'student 10', 'turn 1: 2', 'tutor 13', 'tutor 13']);
});

test('decisions that nothing was said after come last', () => {
  expect(timelineOf([said('student', 1)], [log(1, 2)]).map((moment) => moment.kind)).toEqual(['said', 'decided']);
});

test('a cost is unknown as soon as one call has no price', () => {
  expect(totalsOf([log(0, 1, 0.5), log(0, 2, 0.25)])).toEqual({ input: 20, output: 10, costUsd: 0.75 });
  expect(totalsOf([log(0, 1, 0.5), log(0, 2, null)]).costUsd).toBeNull();
});
