const name = 'tutor.key';

/** The key or link that opens the server, for as long as the tab is open. */
export const key = {
  get: (): string | null => sessionStorage.getItem(name),
  set: (value: string): void => sessionStorage.setItem(name, value),
  clear: (): void => sessionStorage.removeItem(name),
};

/**
 * Takes the key out of the address that a link leads to, so that it stays neither in the address bar nor in the history.
 * @returns the rest of the query.
 */
export function takeKeyFromAddress(): URLSearchParams {
  const query = new URLSearchParams(location.search);
  const given = query.get('code') ?? query.get('link');
  if (given) {
    key.set(given);
    query.delete('code');
    query.delete('link');
    history.replaceState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`);
  }
  return query;
}
