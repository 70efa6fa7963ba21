import { filledField, flagField, idField, numberField, objectField, rare, textField, timeField } from './fields.js';
import { identityOf, lastingId } from './identity.js';
import { thing } from './thing.js';
import { filledText, object } from './values.js';

/** A training video that was sent to people, or is to be. */
export const trainingModule = thing(
    {
        id: idField(
            "Mimecast's id where it is a number or a UUID; otherwise made from title and launch date, so that one with another date is another record. Example: 42",
            (row) => {
                const title = filledText(object(row['title'])?.['title']);
                const launchDate = filledText(row['launchDate']);
                return lastingId(row['id']) ?? (title === null && launchDate === null ? null : identityOf(title, launchDate));
            }
        ),
        title: textField('Example: Hook, Line and Sinker', 'title.title', 'title'),
        launchDate: timeField('When it is sent, ISO 8601 in UTC. Example: 2026-01-05T09:00:00.000Z'),
        locked: flagField('Whether it can no longer be changed. Example: true'),
        assignToNewUsers: flagField('Whether people who come later get it too. Example: true'),
        numSent: numberField('To how many people it went. Example: 60'),
        numCompleted: numberField('How many watched it. Example: 41'),
        numCorrect: numberField('How many answered its question rightly. Example: 33'),
        correctAnswer: numberField('Number of the right answer. Example: 2', 'title.correctAnswer'),
        optionSpread: objectField('How often each answer was given. Example: { "option-1": 5, "option-2": 33 }'),
        emailCustomized: flagField('Whether its mail has a text of its own. Example: false'),
        emailSubject: filledField('Subject of the mail. Example: Your next training', 'emailMsg.subject'),
        emailBody: filledField('Text of the mail. Example: Please watch this video.', 'emailMsg.body'),
        customAnswer: rare(objectField('An answer of one\'s own, with its safety tip. Example: { "answerNumber": 1, "safetyTip": "Look at the address." }'))
    },
    // Pictures, and handles of which nobody has said whether they last.
    { without: ['title.id', 'title.defaultGifs', 'customGifs', 'customContentId'], opened: ['title', 'emailMsg'] }
);
