// Exits with 0 where this Node.js and npm can build the pages.
import { spawnSync } from 'node:child_process';

const [major, minor] = process.versions.node.split('.').map(Number);
const isRecent = major > 20 || (major === 20 && minor >= 19);
const npm = spawnSync('npm', ['--version'], { shell: process.platform === 'win32' });
process.exit(isRecent && npm.status === 0 ? 0 : 1);
