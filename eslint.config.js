import js from '@eslint/js';
import tseslint from 'typescript-eslint';

// What a Nango runner gives a function is `console` (silent), Buffer, setTimeout, Error, URL, URLSearchParams and the language itself. All of these compile and then
// fail in production, which is why they are refused here.
const missingInTheRunner = [
    'process',
    'global',
    'globalThis',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'clearImmediate',
    'queueMicrotask',
    'structuredClone',
    'fetch',
    'Headers',
    'Request',
    'Response',
    'FormData',
    'Blob',
    'File',
    'AbortController',
    'AbortSignal',
    'Event',
    'EventTarget',
    'MessageChannel',
    'TextEncoder',
    'TextDecoder',
    'atob',
    'btoa',
    'crypto',
    'performance',
    'navigator',
    'WebSocket',
    'ReadableStream',
    'WritableStream',
    'TransformStream',
    'CompressionStream',
    'DecompressionStream',
    'require',
    'module',
    'exports',
    '__dirname',
    '__filename'
].map((name) => ({ name, message: 'A Nango runner does not have it: the function compiles and fails in production.' }));

export default tseslint.config(
    { ignores: ['**/node_modules/', '**/dist/', '**/build/', '**/coverage/', '**/.nango/', '**/*.generated.ts'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    {
        files: ['**/*.ts'],
        extends: [js.configs.recommended, tseslint.configs.recommended],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            // The compiler already reports these, with types.
            'no-undef': 'off',
            'no-unused-vars': 'off',
            '@typescript-eslint/no-unused-vars': 'off',
            '@typescript-eslint/no-floating-promises': 'error',
            '@typescript-eslint/no-misused-promises': 'error',
            '@typescript-eslint/await-thenable': 'error',
            '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
            '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true, allowRethrowing: true }],
            '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
            '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
            '@typescript-eslint/no-import-type-side-effects': 'error',
            'no-empty': ['error', { allowEmptyCatch: false }],
            eqeqeq: ['error', 'always', { null: 'ignore' }],
            'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }]
        }
    },
    {
        files: ['nango-integrations/**/*.ts'],
        rules: {
            'no-restricted-globals': ['error', ...missingInTheRunner],
            'no-restricted-imports': ['error', { patterns: [{ regex: '^node:', message: "A Nango runner refuses 'node:' names: import 'crypto' or 'url'." }] }],
            'no-console': 'error',
            // The runner's ActionError is typed as a plain class, and failures kept to be thrown at the end of a pass are `unknown`.
            '@typescript-eslint/only-throw-error': 'off',
            // The function is bundled: what a dynamic import or a require names is not, and fails in the runner.
            'no-restricted-syntax': [
                'error',
                { selector: 'ImportExpression', message: 'Not bundled by the Nango compiler: use a static import.' },
                {
                    selector: "BinaryExpression[operator='instanceof'][right.name=/^(Error|TypeError|RangeError|SyntaxError|Array|Object|Date|Uint8Array)$/]",
                    message: 'Built-ins of the runner and of the sandbox differ: look at the shape of the value instead.'
                }
            ]
        }
    },
    {
        files: ['**/*.js'],
        extends: [js.configs.recommended]
    },
    {
        files: ['examples/saas-app/public/*.js'],
        languageOptions: {
            globals: Object.fromEntries(
                'document location navigator fetch FormData URLSearchParams Element HTMLElement HTMLFormElement ResizeObserver getComputedStyle setTimeout setInterval'
                    .split(' ')
                    .map((name) => [name, 'readonly'])
            )
        }
    }
);
