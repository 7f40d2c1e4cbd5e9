// Builds the pages into a folder: node build/build.mjs <folder>
// Two builds at once, as of two configurations, take turns: they share node_modules.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { compressFiles } from './compress.mjs';
import { withLock } from './lock.mjs';

const folder = process.argv[2];
const stamp = 'node_modules/.lock-hash';

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

function installPackages() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  run('npm', ['ci', '--loglevel=error']);
  writeFileSync(stamp, hash);
}

try {
  await withLock('.build-lock', async () => {
    const built = `${folder.replace(/[\\/]+$/, '')}.new`;
    installPackages();
    run('npm', ['run', '--silent', 'check']);
    run('npm', ['run', '--silent', 'build', '--', '--outDir', built, '--emptyOutDir', '--logLevel', 'warn']);
    await compressFiles(built);
    rmSync(folder, { recursive: true, force: true });
    renameSync(built, folder);
  });
} catch (error) {
  console.error(`error: the pages cannot be built: ${error.message}`);
  process.exit(1);
}
