import { batch, computed, signal } from '@preact/signals';
import { watch } from '../../api/events';
import { choosePath, getStatus, sendReply, takeHint } from '../../api/learning';
import { ApiError } from '../../api/problem';
import { part } from '../../api/request';
import type { Hint, Status, Step } from '../../api/types';
import { newId } from '../../shared/new-id';
import { deliver } from './delivery';
import { Outbox, type PendingReply } from './outbox';
import { transcriptOf } from './transcript';

export type LiveSession = ReturnType<typeof openSession>;

/** A session as it goes on: read once, then kept up with by events, whoever else takes part in it. */
export function openSession(sessionId: string) {
  const outbox = new Outbox(sessionId, localStorage, newId);
  const status = signal<Status | null>(null);
  const steps = signal<ReadonlyMap<number, Step>>(new Map());
  const draft = signal(outbox.draft);
  const pending = signal<PendingReply | null>(outbox.pending);
  const isStalled = signal(false);
  const isConnected = signal(true);
  const problem = signal<ApiError | null>(null);
  const refusal = signal<ApiError | null>(null);
  const hint = signal<{ readonly itemId: string; readonly given: Hint } | null>(null);
  const messages = computed(() => transcriptOf(status.value?.conversation ?? [], [...steps.value.values()]));
  let isEnded = false;
  let refreshing: Promise<void> | null = null;
  let isStale = false;

  /** Reads the session again. While a reply is under way it waits, or the reply would show twice. */
  async function refresh(): Promise<void> {
    isStale = true;
    while (isStale && pending.value === null && !isEnded) {
      refreshing ??= read().finally(() => (refreshing = null));
      await refreshing;
    }
  }

  async function read(): Promise<void> {
    isStale = false;
    try {
      status.value = await getStatus(sessionId);
      refusal.value = null;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!error.isPassing) refusal.value = error;
    }
  }

  async function sendPending(reply: PendingReply): Promise<void> {
    pending.value = reply;
    problem.value = null;
    try {
      const step = await deliver(reply, {
        send: (one) => sendReply(sessionId, one.replyId, one.text),
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        onStalled: (stalled) => (isStalled.value = stalled),
        isEnded: () => isEnded,
      });
      if (step === null) return;
      outbox.answered(reply);
      const fresh = await getStatus(sessionId).catch(() => null);
      batch(() => {
        know(step);
        if (fresh) status.value = fresh;
        pending.value = null;
      });
      if (!fresh || isStale) await refresh();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      outbox.refused(reply);
      batch(() => {
        pending.value = null;
        isStalled.value = false;
        draft.value = outbox.draft;
        problem.value = error;
      });
      await refresh();
    }
  }

  function know(step: Step): void {
    if (!steps.value.has(step.turn)) steps.value = new Map(steps.value).set(step.turn, step);
  }

  const stopWatching = watch(`/sessions/${part(sessionId)}/events`, {
    lastId: null,
    onEvent: (event) => {
      if (event.event === 'turn') know(JSON.parse(event.data) as Step);
      void refresh();
    },
    onConnected: (connected) => {
      isConnected.value = connected;
      if (connected) void refresh();
    },
    onRefused: (error) => (refusal.value = error),
  });

  if (pending.value) {
    const waiting = pending.value;
    void read().then(() => sendPending(waiting));
  } else void refresh();

  return {
    sessionId,
    draft,
    status,
    messages,
    pending,
    isStalled,
    isConnected,
    problem,
    refusal,
    hint,
    refresh,
    write(text: string): void {
      draft.value = text;
      outbox.keepDraft(text);
    },
    send(text: string): Promise<void> {
      const reply = outbox.put(text);
      draft.value = '';
      return sendPending(reply);
    },
    async choosePath(pathId: string): Promise<void> {
      await choosePath(sessionId, pathId);
      await refresh();
    },
    async takeHint(): Promise<void> {
      const itemId = status.value?.next?.item_id ?? '';
      hint.value = { itemId, given: await takeHint(sessionId) };
      await refresh();
    },
    close(): void {
      isEnded = true;
      stopWatching();
    },
  };
}
