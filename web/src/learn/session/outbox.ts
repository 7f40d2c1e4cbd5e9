/** A reply on its way: it has its id before it is sent, so that it counts once however often it is sent. */
export interface PendingReply {
  readonly replyId: string;
  readonly text: string;
}

interface Kept {
  readonly draft: string;
  readonly pending: PendingReply | null;
}

const nothing: Kept = { draft: '', pending: null };
const nameOf = (sessionId: string) => `tutor.session.${sessionId}`;

/** What a learner has typed and what is not answered yet, kept so that a reload or a lost connection loses nothing. */
export class Outbox {
  constructor(
    private readonly sessionId: string,
    private readonly storage: Storage,
    private readonly newId: () => string,
  ) {}

  get draft(): string {
    return this.read().draft;
  }

  get pending(): PendingReply | null {
    return this.read().pending;
  }

  keepDraft(draft: string): void {
    this.write({ ...this.read(), draft });
  }

  /** Takes a reply to be sent, and empties the draft. */
  put(text: string): PendingReply {
    const pending = { replyId: this.newId(), text };
    this.write({ draft: '', pending });
    return pending;
  }

  /** Forgets a reply that was answered. Another tab may have put one of its own since, which stays. */
  answered(reply: PendingReply): void {
    const kept = this.read();
    if (kept.pending?.replyId === reply.replyId) this.write({ ...kept, pending: null });
  }

  /** Gives a reply that cannot be taken back to the learner, before whatever was typed since. */
  refused(reply: PendingReply): void {
    this.answered(reply);
    this.keepDraft([reply.text, this.draft].filter(Boolean).join('\n'));
  }

  private read(): Kept {
    const text = this.storage.getItem(nameOf(this.sessionId));
    if (!text) return nothing;
    try {
      return { ...nothing, ...(JSON.parse(text) as Partial<Kept>) };
    } catch {
      return nothing;
    }
  }

  private write(kept: Kept): void {
    if (kept.draft === '' && kept.pending === null) this.storage.removeItem(nameOf(this.sessionId));
    else this.storage.setItem(nameOf(this.sessionId), JSON.stringify(kept));
  }
}
