const parsed = (json: string): unknown => JSON.parse(json);
const nested = (levels: number): unknown => parsed('['.repeat(levels) + ']'.repeat(levels));

/** What JSON can hold and nobody expects. */
export const hostile: [string, unknown][] = [
    ['nothing', null],
    ['a flag', true],
    ['zero', 0],
    ['a number no date has', 1e308],
    ['a negative number', -7.5],
    ['no text', ''],
    ['the text null', 'null'],
    ['a truthy word', 'yes'],
    ['a date that is none', '2026-13-45T99:99:99Z'],
    ['a long text', 'x'.repeat(100_000)],
    ['half a character', '\ud800'],
    ['a zero character', 'a\u0000b'],
    ['an empty list', []],
    ['a list of everything', [null, 1, 'x', true, {}, [], { emailAddress: {} }]],
    ['lists in lists', [[['x']]]],
    ['a list too deep for any writer', nested(20_000)],
    ['JSON text too deep for any writer', JSON.stringify('['.repeat(20_000) + ']'.repeat(20_000))],
    ['an empty object', {}],
    ['an object that is no text', { toString: 1, valueOf: 1 }],
    ['an object named like every object', parsed('{"__proto__":{"emailAddress":"x"},"constructor":1,"hasOwnProperty":null}')],
    ['a person without an address', { emailAddress: null, displayName: 7 }]
];

/** Those of them that a server could write into a reply. */
export const hostileInReplies = hostile.filter(([name]) => name !== 'a list too deep for any writer');
