import type { LogEntry, Said } from '../../api/types';

/** What happened in a session, in order: words, and between a reply and its answer what the agents decided. */
export type Moment =
  | { readonly kind: 'said'; readonly said: Said }
  | { readonly kind: 'decided'; readonly turn: number; readonly logs: readonly LogEntry[] };

/**
 * Puts words and decisions into one order by their times. A turn's decisions come before what was said at the time of the last of them, as
 * the tutor speaks when they are made.
 */
export function timelineOf(conversation: readonly Said[], logs: readonly LogEntry[]): Moment[] {
  const turns = [...new Set(logs.map((log) => log.turn))].sort((one, other) => one - other);
  const moments: Moment[] = [];
  let next = 0;
  const decisionsUntil = (time: number) => {
    for (; next < turns.length; next++) {
      const turn = turns[next] ?? 0;
      const made = logs.filter((log) => log.turn === turn);
      if (Math.min(...made.map((log) => Date.parse(log.timestamp))) > time) return;
      moments.push({ kind: 'decided', turn, logs: made });
    }
  };
  for (const said of conversation) {
    decisionsUntil(Date.parse(said.timestamp));
    moments.push({ kind: 'said', said });
  }
  decisionsUntil(Number.POSITIVE_INFINITY);
  return moments;
}

export interface Totals {
  readonly input: number;
  readonly output: number;
  /** Null when the price of one of the calls is not known. */
  readonly costUsd: number | null;
}

/** What models used and cost over some decisions. */
export function totalsOf(logs: readonly LogEntry[]): Totals {
  return logs.reduce<Totals>(
    (sum, { usage }) => ({
      input: sum.input + usage.input_tokens,
      output: sum.output + usage.output_tokens,
      costUsd: sum.costUsd === null || usage.cost_usd === null ? null : sum.costUsd + usage.cost_usd,
    }),
    { input: 0, output: 0, costUsd: 0 },
  );
}
