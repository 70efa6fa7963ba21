/**
 * Runs after `npm install` in this repository: installs the one runtime dependency of `nango-integrations/` beside it.
 *
 * The functions import `fflate` by a relative path into `nango-integrations/node_modules` (the only form the Nango compiler bundles), so that the path is
 * the same in this repository and in a Nango project of its own. `nango` and `zod` are left out on purpose: they come from the repository, in one copy.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../nango-integrations', import.meta.url));

if (!existsSync(`${folder}/node_modules/fflate/package.json`)) {
    const result = spawnSync('npm', ['install', '--omit=dev', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'], {
        cwd: folder,
        stdio: 'inherit',
        shell: process.platform === 'win32'
    });
    process.exitCode = result.status ?? 1;
}
