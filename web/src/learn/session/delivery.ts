import { ApiError } from '../../api/problem';
import type { Pending, Step } from '../../api/types';
import type { PendingReply } from './outbox';

export interface Delivering {
  readonly send: (reply: PendingReply) => Promise<Step | Pending>;
  readonly wait: (ms: number) => Promise<void>;
  /** Told before each further try that the way to the server is broken, and after it that it is not. */
  readonly onStalled: (isStalled: boolean) => void;
  readonly isEnded: () => boolean;
}

const firstWaitMs = 500;
const longestWaitMs = 8_000;

const isAnswered = (answer: Step | Pending): answer is Step => 'session_status' in answer;

/**
 * Sends a reply until it is answered. What may pass is waited out, longer each time; a server that still thinks is asked
 * again at once, as it holds the request itself.
 * @returns the turn; null when the delivery was ended from outside.
 * @throws ApiError when the server refuses the reply.
 */
export async function deliver(reply: PendingReply, delivering: Delivering): Promise<Step | null> {
  let waitMs = firstWaitMs;
  while (!delivering.isEnded()) {
    try {
      const answer = await delivering.send(reply);
      delivering.onStalled(false);
      if (isAnswered(answer)) return answer;
      waitMs = firstWaitMs;
      await delivering.wait(firstWaitMs);
    } catch (error) {
      if (!(error instanceof ApiError) || !error.isPassing) throw error;
      delivering.onStalled(true);
      await delivering.wait(error.retryAfterMs ?? waitMs);
      waitMs = Math.min(2 * waitMs, longestWaitMs);
    }
  }
  return null;
}
