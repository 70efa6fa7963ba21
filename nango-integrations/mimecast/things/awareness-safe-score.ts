import { personFields } from './awareness-person.js';
import { filledField } from './fields.js';
import { thing } from './thing.js';

/** The SAFE score of a person: grades from A, which is best, to D and F. */
export const awarenessSafeScore = thing({
    ...personFields('emailAddress'),
    risk: filledField('The grade over all. Example: B'),
    humanError: filledField('Grade; null where there is none yet. Example: A'),
    sentiment: filledField('Grade; null where there is none yet. Example: B'),
    engagement: filledField('Grade. Example: C'),
    knowledge: filledField('Grade. Example: B')
});
