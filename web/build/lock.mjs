import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const patienceMs = 600_000;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whether the process that holds the lock has ended without giving it back. A lock whose owner is not written yet is held. */
function isAbandoned(path) {
  try {
    return !isAlive(Number(readFileSync(`${path}/pid`, 'utf8')));
  } catch {
    return false;
  }
}

/** Runs an action while no other process runs one under the same lock, which is a folder. */
export async function withLock(path, action) {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      mkdirSync(path);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAbandoned(path)) rmSync(path, { recursive: true, force: true });
      else if (Date.now() > until)
        throw new Error(`another build has held ${path} for ten minutes; remove it if there is none`);
      else await delay(200);
    }
  }
  writeFileSync(`${path}/pid`, String(process.pid));
  try {
    await action();
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
