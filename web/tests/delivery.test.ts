import { expect, test } from 'vitest';
import { ApiError } from '../src/api/problem';
import type { Pending, Step } from '../src/api/types';
import { deliver } from '../src/learn/session/delivery';

const reply = { replyId: 'r1', text: '42' };
const step = { session_status: 'active', turn: 3 } as Step;
const pending = { session_id: 's', status: 'active', turn: 3 } as Pending;

/** A server that answers, or refuses, one time after the other. */
function serverOf(...answers: (Step | Pending | ApiError)[]) {
  const waits: number[] = [];
  const stalls: boolean[] = [];
  const sent: string[] = [];
  return {
    waits,
    stalls,
    sent,
    delivering: {
      send: async (one: typeof reply) => {
        sent.push(one.replyId);
        const answer = answers.shift();
        if (!answer || answer instanceof ApiError) throw answer ?? new Error('asked too often');
        return answer;
      },
      wait: async (ms: number) => void waits.push(ms),
      onStalled: (isStalled: boolean) => void stalls.push(isStalled),
      isEnded: () => false,
    },
  };
}

test('a reply is sent under the same id until it is answered, waiting longer each time', async () => {
  const server = serverOf(new ApiError(0, ''), new ApiError(503, ''), new ApiError(0, ''), step);
  expect(await deliver(reply, server.delivering)).toBe(step);
  expect(server.sent).toEqual(['r1', 'r1', 'r1', 'r1']);
  expect(server.waits).toEqual([500, 1000, 2000]);
  expect(server.stalls).toEqual([true, true, true, false]);
});

test('a server that says how long to wait is waited for as long', async () => {
  const server = serverOf(new ApiError(429, 'too many', 3000), step);
  await deliver(reply, server.delivering);
  expect(server.waits).toEqual([3000]);
});

test('a server that is still thinking is asked again', async () => {
  const server = serverOf(pending, pending, step);
  expect(await deliver(reply, server.delivering)).toBe(step);
});

test.each([400, 401, 404, 409, 413, 422])('a refusal with %i ends it', async (status) => {
  const server = serverOf(new ApiError(status, 'no'));
  await expect(deliver(reply, server.delivering)).rejects.toMatchObject({ status });
});

test('it ends when the page goes elsewhere', async () => {
  const server = serverOf();
  expect(await deliver(reply, { ...server.delivering, isEnded: () => true })).toBeNull();
});
