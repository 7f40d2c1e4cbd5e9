import { startPage } from '../shared/start-page';

void startPage(() => <p>…</p>);
