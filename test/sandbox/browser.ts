import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env['CHROMIUM_PATH'] ?? places.find((place) => existsSync(place)) ?? 'nowhere';

/** Whether the tests of the connect page can run. Without a browser they say so, and fail in CI. */
export const hasBrowser = existsSync(executablePath);

if (!hasBrowser) {
    const advice = `The connect page is tested in a browser: install Chromium (e.g. "apt-get install chromium") or set CHROMIUM_PATH. Looked for ${[executablePath, ...places].join(', ')}.`;
    if (process.env['CI']) {
        throw new Error(advice);
    }
    console.warn(`\n*** NOT TESTED IN A BROWSER ***\n${advice}\n`);
}

export function launchBrowser(): Promise<Browser> {
    return chromium.launch({
        executablePath,
        args: [
            '--headless',
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync'
        ]
    });
}
