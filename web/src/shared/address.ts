import { signal } from '@preact/signals';

/** The query of the page's address, which says what the page shows. */
export const query = signal(new URLSearchParams(location.search));

addEventListener('popstate', () => {
  query.value = new URLSearchParams(location.search);
});

export function addressOf(values: Record<string, string | null>): string {
  const kept = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== '');
  return kept.length > 0 ? `${location.pathname}?${new URLSearchParams(kept)}` : location.pathname;
}

/** Shows something else of the same page. */
export function go(values: Record<string, string | null>): void {
  history.pushState(null, '', addressOf(values));
  query.value = new URLSearchParams(location.search);
  scrollTo(0, 0);
  document.getElementById('content')?.focus();
}
