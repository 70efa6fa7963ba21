import * as z from 'zod';
import { anyListField, numberField } from './fields.js';
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

type Counts = Record<string, number>;

/** Mimecast's documentation writes the grades small here and large with the people. */
function countsOf(value: unknown): Counts | null {
    const counts = Object.entries(object(value) ?? {}).flatMap(([grade, count]): [string, number][] => {
        const people = number(count);
        return people === null ? [] : [[grade.toUpperCase(), people]];
    });
    return object(value) === null ? null : Object.fromEntries(counts);
}

/** How many people have which SAFE score. */
export const safeScoreSummary = thing({
    scoreCounts: {
        schema: z.record(z.string(), z.number()).nullable().describe('People by grade, which is a capital letter. Example: { "A": 10, "B": 25, "F": 1 }'),
        keys: [],
        read: countsOf,
        isWhole: (value: unknown) => Object.values(object(value) ?? {}).every((count) => number(count) !== null)
    }
});
