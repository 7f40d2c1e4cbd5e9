import type { Said, Step } from '../../api/types';

export type Verdict = 'right' | 'partial' | 'wrong' | null;

/** One thing in the conversation as it is shown. */
export type Message =
  | { readonly kind: 'student'; readonly text: string }
  | { readonly kind: 'feedback'; readonly text: string; readonly turn: number | null; readonly verdict: Verdict }
  | { readonly kind: 'tutor'; readonly teaching: string; readonly question: string; readonly turn: number | null }
  | { readonly kind: 'hint'; readonly text: string; readonly level: number }
  | { readonly kind: 'plan'; readonly text: string }
  | { readonly kind: 'teacher' | 'system'; readonly text: string };

const hintPattern = /^Hint (\d+): ([\s\S]*)$/;

/**
 * Puts what was said and what is known of the turns together: the conversation has all words in order, the turns tell teaching and question
 * apart. A turn that is not known yet leaves its words as they are.
 */
export function transcriptOf(conversation: readonly Said[], steps: readonly Step[]): Message[] {
  const turns = [...steps].sort((one, other) => one.turn - other.turn);
  const messages: Message[] = [];
  let at = 0;
  const find = (isIt: (step: Step) => boolean) => {
    const index = turns.findIndex((step, place) => place >= at && isIt(step));
    return index < 0 ? undefined : ((at = index), turns[index]);
  };
  for (const { role, content } of conversation) {
    if (role === 'student') messages.push({ kind: 'student', text: content });
    else if (role === 'teacher') messages.push({ kind: 'teacher', text: content });
    else if (role === 'tutor') {
      const asking = find((step) => step.next_message === content);
      if (asking) {
        at += 1;
        const change = asking.plan_updated ? (asking.changes_made ?? asking.replan_reason) : null;
        if (change) messages.push({ kind: 'plan', text: change });
        messages.push(asked(asking, content));
      } else {
        const judged = find((step) => step.feedback === content);
        const hint = judged ? null : hintPattern.exec(content);
        messages.push(
          hint
            ? { kind: 'hint', level: Number(hint[1]), text: hint[2] ?? '' }
            : {
                kind: 'feedback',
                text: content,
                turn: judged?.turn ?? null,
                verdict: judged ? verdictOf(judged) : null,
              },
        );
      }
    } else {
      if (find((step) => step.next_message === content)) at += 1;
      messages.push({ kind: 'system', text: content });
    }
  }
  return messages;
}

/** A message's turn is told where it answers a reply: only such a turn can be reported as wrong. */
function asked(step: Step, content: string): Message {
  const turn = step.user_intent === null ? null : step.turn;
  return step.next
    ? { kind: 'tutor', teaching: step.next.teaching, question: step.next.question, turn }
    : { kind: 'tutor', teaching: content, question: '', turn };
}

function verdictOf(step: Step): Verdict {
  if (step.user_intent !== 'attempt_answer') return null;
  return step.evaluation === 'correct'
    ? 'right'
    : step.evaluation === 'partial'
      ? 'partial'
      : step.evaluation === 'wrong'
        ? 'wrong'
        : null;
}
