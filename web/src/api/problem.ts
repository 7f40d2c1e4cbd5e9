/** What the server, or the way to it, answered instead of what was asked for. */
export class ApiError extends Error {
  constructor(
    /** The HTTP status; 0 when no answer came at all. */
    readonly status: number,
    /** What is wrong, in the server's words to a person; empty when no answer came. */
    readonly detail: string,
    /** How long the server asks to wait, in milliseconds; null when it does not say. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(detail || `HTTP ${status}`);
  }

  /** Whether the same request may succeed later: no answer, too many requests, or a server that is not well. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** Reads an RFC 9457 problem; anything else keeps its status. */
export async function readProblem(response: Response): Promise<ApiError> {
  const seconds = Number(response.headers.get('retry-after'));
  const retryAfterMs = seconds > 0 ? seconds * 1000 : null;
  try {
    const problem = (await response.json()) as { detail?: unknown; title?: unknown };
    const detail = [problem.detail, problem.title].find((text): text is string => typeof text === 'string') ?? '';
    return new ApiError(response.status, detail, retryAfterMs);
  } catch {
    return new ApiError(response.status, '', retryAfterMs);
  }
}
