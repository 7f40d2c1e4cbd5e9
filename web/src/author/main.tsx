import { startPage } from '../shared/start-page';
import { AuthorPage } from './AuthorPage';

void startPage(AuthorPage);
