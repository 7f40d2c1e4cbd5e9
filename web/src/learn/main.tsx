import { startPage } from '../shared/start-page';
import { LearnPage } from './LearnPage';

void startPage(LearnPage);
