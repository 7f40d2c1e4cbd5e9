import type { ComponentChildren } from 'preact';
import { chooseLocale, locale, localeNames, t, type Locale } from '../i18n';
import './page-frame.css';

interface Props {
  readonly home: string;
  readonly title?: string;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What every page has: a way past the header, the product's name, the choice of language. */
export function PageFrame({ home, title, aside, children }: Props) {
  return (
    <>
      <a class="skip-link" href="#content">
        {t('skipToContent')}
      </a>
      <header class="page-header">
        <a class="page-brand" href={home}>
          <span class="page-mark" aria-hidden="true">
            t
          </span>
          {title ?? t('appName')}
        </a>
        <div class="page-header-end">
          {aside}
          <LanguageChoice />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function LanguageChoice() {
  return (
    <select
      class="language-choice"
      aria-label={t('language')}
      value={locale.value}
      onChange={(event) => void chooseLocale(event.currentTarget.value as Locale)}
    >
      {Object.entries(localeNames).map(([tag, name]) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}
