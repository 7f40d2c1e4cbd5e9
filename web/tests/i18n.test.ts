import { expect, test } from 'vitest';
import { fill, preferredLocale } from '../src/i18n';
import ar from '../src/i18n/ar.json';
import en from '../src/i18n/en.json';

const resources = { en, ar } as Record<string, Record<string, string | Record<string, string>>>;
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test.each(Object.keys(resources))('%s has every text, each with all plural forms of its language', (language) => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
  const texts = resources[language]!;
  expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort());
  for (const [id, text] of Object.entries(texts)) {
    expect(typeof text, id).toBe(typeof (en as Record<string, unknown>)[id]);
    if (typeof text !== 'string') expect(Object.keys(text).sort(), id).toEqual(forms);
  }
});

test('a text names the same values in every language', () => {
  for (const [id, text] of Object.entries(en)) {
    if (typeof text === 'string')
      expect(placeholders(String(ar[id as keyof typeof ar])), id).toEqual(placeholders(text));
  }
});

test('the count picks the plural form', () => {
  const lessons = ar.lessonsFound;
  const say = (count: number) => fill(lessons, { count }, new Intl.PluralRules('ar'), 'en');
  expect([1, 2, 3, 11, 100].map(say)).toEqual(['درس واحد', 'درسان', '3 دروس', '11 درسًا', '100 درس']);
});

test('a value that looks like a placeholder is not filled again', () => {
  expect(fill('{q}', { q: '{count}', count: 5 }, new Intl.PluralRules('en'), 'en')).toBe('{count}');
});

test('what was chosen goes before what the browser asks for, and what there are no texts for is passed over', () => {
  expect(preferredLocale('en', ['ar'])).toBe('en');
  expect(preferredLocale(null, ['de-CH', 'ar-EG', 'en'])).toBe('ar');
  expect(preferredLocale('xx', ['de'])).toBe('en');
});
