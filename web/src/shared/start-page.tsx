import '../styles/base.css';
import { render, type ComponentType } from 'preact';
import { takeKeyFromAddress } from '../api/key';
import { startLocale } from '../i18n';
import { query } from './address';

/** Starts a page in its element. */
export async function startPage(App: ComponentType): Promise<void> {
  query.value = takeKeyFromAddress();
  await startLocale();
  const place = document.getElementById('app');
  place?.replaceChildren();
  if (place) render(<App />, place);
}
