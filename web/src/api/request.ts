import { key } from './key';
import { ApiError, readProblem } from './problem';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Longer than the server lets a caller wait for a model. */
const patienceMs = 40_000;

export function headers(hasBody: boolean): Record<string, string> {
  const held = key.get();
  return { ...(held && { 'x-functions-key': held }), ...(hasBody && { 'content-type': 'application/json' }) };
}

/** Sends a request and gives the answer back, whatever its type. */
export async function send(method: Method, path: string, body?: unknown): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: headers(body !== undefined),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch {
    throw new ApiError(0, '');
  }
  if (!response.ok) throw await readProblem(response);
  return response;
}

/** Sends a request and reads the JSON answered. */
export async function call<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const response = await send(method, path, body);
  try {
    return (await response.json()) as T;
  } catch {
    throw new ApiError(0, '');
  }
}

/** An address with a query, without what is null or empty. */
export function address(path: string, query: Record<string, string | number | null | undefined>): string {
  const kept = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return kept.length === 0
    ? path
    : `${path}?${new URLSearchParams(kept.map(([name, value]) => [name, String(value)]))}`;
}

export const part = encodeURIComponent;
