import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals';

const restMs = 200;

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next_cursor: string | null;
}

/**
 * A list that the server filters and pages: read anew when a filter has changed and rests, a page more on demand.
 * @param filters What the list is read anew for; an empty text or null filters nothing.
 * @param read One page, the first for null.
 * @param onPage Takes what else is in a page.
 */
export function createPagedList<Item, Found extends Page<Item>>(
  filters: readonly ReadonlySignal<string | number | null>[],
  read: (after: string | null) => Promise<Found & Page<Item>>,
  onPage: (page: Found) => void = () => undefined,
) {
  const items = signal<readonly Item[] | null>(null);
  const cursor = signal<string | null>(null);
  const error = signal<unknown>(null);
  let asked = 0;

  async function load(more: boolean): Promise<void> {
    const turn = ++asked;
    try {
      const page = await read(more ? cursor.value : null);
      // A later question has been asked since; its answer is the one to show.
      if (turn !== asked) return;
      items.value = more ? [...(items.value ?? []), ...page.items] : page.items;
      cursor.value = page.next_cursor;
      onPage(page);
      error.value = null;
    } catch (problem) {
      if (turn === asked) error.value = problem;
    }
  }

  const stop = effect(() => {
    // Every filter is looked at, so that each of them counts while another is set.
    const values = filters.map((filter) => filter.value);
    const isTyped = values.some((value) => value !== '' && value !== null);
    const timer = setTimeout(() => void untracked(() => load(false)), isTyped ? restMs : 0);
    return () => clearTimeout(timer);
  });

  return { items, cursor, error, stop, reload: () => load(false), loadMore: () => load(true) };
}
