/**
 * `node --import ./scripts/from-source.ts examples/…`: what an example imports by the name of the package is this checkout as it is, without a build.
 */
import { registerHooks } from 'node:module';

const sources: Record<string, string> = {
    'nango-mimecast': new URL('../src/index.ts', import.meta.url).href,
    'nango-mimecast/sandbox': new URL('../src/sandbox/index.ts', import.meta.url).href
};

registerHooks({ resolve: (name, context, next) => next(sources[name] ?? name, context) });
