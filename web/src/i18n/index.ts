import { computed, signal } from '@preact/signals';
import en from './en.json';

export type Locale = 'en' | 'ar';
export type MessageId = keyof typeof en;
type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type Messages = Record<MessageId, string | Plural>;

export const localeNames: Record<Locale, string> = { en: 'English', ar: 'العربية' };

const storageName = 'tutor.locale';
const isLocale = (text: string | null | undefined): text is Locale =>
  text !== null && text !== undefined && text in localeNames;

/** The locale that was chosen, else the first of the browser's that there are texts for. */
export function preferredLocale(chosen: string | null, wanted: readonly string[]): Locale {
  if (isLocale(chosen)) return chosen;
  return wanted.map((tag) => tag.split('-')[0]).find(isLocale) ?? 'en';
}

export const locale = signal<Locale>('en');
const messages = signal<Messages>(en);
const plurals = computed(() => new Intl.PluralRules(locale.value));

/** Loads the texts of a locale and turns the page to its direction. */
export async function applyLocale(wanted: Locale): Promise<void> {
  messages.value = wanted === 'ar' ? ((await import('./ar.json')).default as Messages) : en;
  locale.value = wanted;
  document.documentElement.lang = wanted;
  document.documentElement.dir = wanted === 'ar' ? 'rtl' : 'ltr';
}

export const startLocale = (): Promise<void> =>
  applyLocale(preferredLocale(localStorage.getItem(storageName), navigator.languages));

export function chooseLocale(chosen: Locale): Promise<void> {
  localStorage.setItem(storageName, chosen);
  return applyLocale(chosen);
}

/** A text in the page's language. {names} are replaced by values; count also picks the plural form. */
export function t(id: MessageId, values: Record<string, string | number> = {}): string {
  return fill(messages.value[id], values, plurals.value, locale.value);
}

export function fill(
  message: string | Plural,
  values: Record<string, string | number>,
  rules: Intl.PluralRules,
  language: string,
): string {
  const pattern =
    typeof message === 'string' ? message : (message[rules.select(Number(values.count))] ?? message.other);
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}

/** The language with the country that the browser names for it, as dates are written otherwise in each. */
const region = computed(() => navigator.languages.find((tag) => tag.startsWith(locale.value)) ?? locale.value);

export const formatTime = (time: string): string =>
  new Date(time).toLocaleString(region.value, { dateStyle: 'medium', timeStyle: 'short' });

export const formatPercent = (share: number): string =>
  share.toLocaleString(locale.value, { style: 'percent', maximumFractionDigits: 0 });

export const formatNumber = (value: number, digits = 1): string =>
  value.toLocaleString(locale.value, { maximumFractionDigits: digits });
