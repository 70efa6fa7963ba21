import * as z from 'zod';
import { anyListField, computedField, numberField } from './fields.js';
import { thing } from './thing.js';
import { number, object } from './values.js';

/** How the account as a whole does in the training. */
export const performanceSummary = thing({
    numParticipating: numberField('People who take part. Example: 60'),
    numVideosSent: numberField('Videos that were sent to all of them together. Example: 360'),
    numVideosNotWatched: numberField('How many of these were not watched. Example: 40'),
    numZeroIncorrect: numberField('People who answered no question wrongly. Example: 30'),
    numOneIncorrect: numberField('People with one wrong answer. Example: 15'),
    numTwoIncorrect: numberField('People with two. Example: 8'),
    numThreeIncorrect: numberField('People with three. Example: 5'),
    numFourOrMoreIncorrect: numberField('People with more. Example: 2'),
    departmentCompletionStats: anyListField('By department, as Mimecast writes it: its form is not documented. Example: []')
});

/** How many people have which SAFE score. */
export const safeScoreSummary = thing({
    scoreCounts: computedField(
        z.record(z.string(), z.number()).describe('People by grade, which is a capital letter. Example: { "A": 10, "B": 25, "F": 1 }'),
        ({ scoreCounts }) =>
            // Mimecast's documentation writes the grades small here and large with the people.
            Object.fromEntries(
                Object.entries(object(scoreCounts) ?? {}).flatMap(([grade, count]) => {
                    const people = number(count);
                    return people === null ? [] : [[grade.toUpperCase(), people] as const];
                })
            )
    )
});
