import * as z from 'zod';
import { personFields } from './awareness-person.js';
import { computedField, flagField, listField, numberField, textField, timeField } from './fields.js';
import { thing } from './thing.js';
import { moment, text } from './values.js';

/** What Mimecast writes where a video was not watched. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** One training video of a person. */
export const assignedVideo = thing({
    title: textField('A key rather than a text for people. Example: Hook_Line_and_Sinker'),
    category: textField('phishing, passwords, infoprotection, officehygiene, datamotion, dataprivacyprotection or another word. Example: phishing'),
    status: textField('Correct, Incorrect or Not Watched. Example: Correct'),
    timeSent: timeField('When it was sent, ISO 8601 in UTC. Example: 2026-01-05T09:00:00.000Z'),
    timeViewed: computedField(
        z
            .string()
            .nullable()
            .describe(
                'When it was watched, ISO 8601 in UTC, or as Mimecast writes it where that cannot be read; null when it was not. Example: 2026-01-06T10:30:00.000Z'
            ),
        ({ timeViewed }) => {
            const at = moment(timeViewed);
            return at === NEVER ? null : (at ?? text(timeViewed));
        },
        'timeViewed'
    ),
    ack: flagField('Whether it was acknowledged. Example: true')
});

const videos = listField('The training videos of the person, by the time they were sent.', assignedVideo);

/** How a person did in the training so far. */
export const awarenessPerformance = thing(
    {
        ...personFields('email'),
        numCorrect: numberField('Videos whose question was answered rightly. Example: 5'),
        numIncorrect: numberField('Videos whose question was answered wrongly. Example: 1'),
        numNotWatched: numberField('Videos that were not watched yet. Example: 2'),
        userDetails: {
            ...videos,
            // Mimecast lists them in no order, and another one would be a change.
            read: (value: unknown) => {
                const list = videos.read?.(value) as { timeSent: string | null; title: string | null }[] | null;
                const keyOf = ({ timeSent, title }: { timeSent: string | null; title: string | null }): string => `${timeSent ?? ''} ${title ?? ''}`;
                return list?.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)) ?? null;
            }
        }
    },
    { without: ['userId'] }
);
