import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPagedList } from '../src/shared/paged-list';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('each filter reads the list anew while another is set', async () => {
  const [word, subject] = [signal(''), signal('')];
  const asked: string[] = [];
  const list = createPagedList([word, subject], async () => {
    asked.push(`${word.value}/${subject.value}`);
    return { items: [], next_cursor: null };
  });
  await vi.runAllTimersAsync();

  word.value = 'area';
  await vi.runAllTimersAsync();
  subject.value = 'mathematics';
  await vi.runAllTimersAsync();

  expect(asked).toEqual(['/', 'area/', 'area/mathematics']);
  list.stop();
});

test('a page more is put behind the first', async () => {
  const list = createPagedList<number, { items: number[]; next_cursor: string | null }>([], async (after) =>
    after === null ? { items: [1, 2], next_cursor: 'next' } : { items: [3], next_cursor: null },
  );
  await vi.runAllTimersAsync();

  await list.loadMore();

  expect(list.items.value).toEqual([1, 2, 3]);
  expect(list.cursor.value).toBeNull();
  list.stop();
});
