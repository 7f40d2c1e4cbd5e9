import { startPage } from '../shared/start-page';
import { TeachPage } from './TeachPage';

void startPage(TeachPage);
