import { query } from '../shared/address';
import { PageFrame } from '../shared/PageFrame';
import { SessionPage } from './session/SessionPage';
import { StartPage } from './start/StartPage';

export function LearnPage() {
  const sessionId = query.value.get('session');
  return (
    <PageFrame home="/learn">
      {sessionId ? <SessionPage key={sessionId} sessionId={sessionId} /> : <StartPage />}
    </PageFrame>
  );
}
