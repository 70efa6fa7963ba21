import { personFields } from './awareness-person.js';
import { numberField } from './fields.js';
import { thing } from './thing.js';

/** A person who has training videos left to watch. */
export const awarenessWatchlistEntry = thing(
    {
        ...personFields('email'),
        watchlistCount: numberField('Videos that should have been watched by now; a recent one may not be counted yet. Example: 2')
    },
    { without: ['userId'] }
);
