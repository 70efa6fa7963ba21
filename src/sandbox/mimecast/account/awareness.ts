import { formatDate } from '../protocol/envelope.ts';
import { anyText, flag, oneOf, text, wholeNumber } from '../protocol/fields.ts';
import { seedOf } from '../protocol/noise.ts';
import { lists, tells } from '../protocol/plain-routes.ts';
import type { RouteContext } from '../protocol/route.ts';
import type { Company } from './company.ts';
import { collection } from './thing.ts';

export const awarenessRights = { products: ['Awareness Training'], permission: 'Awareness Training | Dashboard | Read' };
const company = '/api/awareness-training/company';

const departments = ['Finance', 'Sales', '', '4711'];
const titles = ['Hook_Line_and_Sinker', 'Sneaky_Pete', 'Desk_Jockey', 'Pass_the_Word'];
const categories = ['phishing', 'infoprotection', 'officehygiene', 'passwords'];
const firstVideo = Date.UTC(2026, 0, 5, 9);
const day = 86_400_000;

/** Somebody who is trained: people of the company first, then others. Some have no name of their own, no department, or one that looks like a number. */
export function traineeOf({ users }: Company, nth: number): { email: string; name: string; department: string } {
    const { email, name } = users[nth] ?? { email: `trainee.${String(nth + 1)}@example.com`, name: `Trainee ${String(nth + 1)}` };
    return { email, name: nth % 5 === 4 ? email : name, department: departments[nth % departments.length] ?? '' };
}

/** The same person has the same id in every list that shows one. */
const userIdOf = (email: string, context: RouteContext): string => context.ids.give('awarenessUser', seedOf(0, email), context);
const notWatched = (nth: number): number => nth % 3;

/** How each person does in the training. */
export const awarenessPerformance = {
    ...collection({
        name: 'awarenessPerformance',
        id: null,
        fields: {
            email: text,
            name: anyText,
            department: anyText,
            userState: oneOf('ACTIVE'),
            numCorrect: wholeNumber,
            numIncorrect: wholeNumber,
            numNotWatched: wholeNumber
        },
        key: ({ email }) => email,
        size: 12,
        seed: (ground, size) =>
            Array.from({ length: size }, (_, nth) => ({
                ...traineeOf(ground.company, nth),
                ...{ userState: 'ACTIVE' as const, numCorrect: 1 + (nth % 2), numIncorrect: nth % 4 === 0 ? 1 : 0, numNotWatched: notWatched(nth) }
            })),
        routes(rows) {
            let calls = 0;
            let isDetailed = false;
            const videosOf = (row: { numCorrect: number; numIncorrect: number; numNotWatched: number }): object[] => {
                const { numCorrect, numIncorrect, numNotWatched } = row;
                const videos = Array.from({ length: numCorrect + numIncorrect + numNotWatched }, (_, nth) => {
                    const status = nth < numCorrect ? 'Correct' : nth < numCorrect + numIncorrect ? 'Incorrect' : 'Not Watched';
                    return {
                        title: titles[nth % titles.length],
                        category: categories[nth % categories.length],
                        timeSent: formatDate(firstVideo + Math.floor(nth / 2) * 30 * day),
                        // What was never watched was watched in 1970.
                        timeViewed: formatDate(status === 'Not Watched' ? 0 : firstVideo + Math.floor(nth / 2) * 30 * day + day),
                        status,
                        ack: status !== 'Not Watched'
                    };
                });
                // In another order at every call.
                return videos.map((_, nth) => videos[(nth + calls) % videos.length] ?? {});
            };
            return [
                lists(rows, {
                    path: `${company}/get-performance-details`,
                    ...awarenessRights,
                    order(all, { includeUserDetails }) {
                        isDetailed = includeUserDetails === true;
                        calls += 1;
                        return all;
                    },
                    show: (row, context) => ({
                        ...rows.show(row, context),
                        ...(isDetailed ? { userDetails: videosOf(row) } : {}),
                        userId: userIdOf(row.email, context)
                    })
                }),
                tells({ path: `${company}/get-performance-summary`, ...awarenessRights }, () => {
                    const all = [...rows.entries.values()];
                    const wrong = (fits: (count: number) => boolean): number => all.filter(({ numIncorrect }) => fits(numIncorrect)).length;
                    const sum = (of: (row: (typeof all)[number]) => number): number => all.reduce((total, row) => total + of(row), 0);
                    return [
                        {
                            numZeroIncorrect: wrong((count) => count === 0),
                            numOneIncorrect: wrong((count) => count === 1),
                            numTwoIncorrect: wrong((count) => count === 2),
                            numThreeIncorrect: wrong((count) => count === 3),
                            numFourOrMoreIncorrect: wrong((count) => count > 3),
                            numParticipating: all.length,
                            numVideosSent: sum((row) => row.numCorrect + row.numIncorrect + row.numNotWatched),
                            numVideosNotWatched: sum((row) => row.numNotWatched),
                            // Nobody has shown what an item looks like.
                            departmentCompletionStats: []
                        }
                    ];
                })
            ];
        }
    }),
    ids: [{ name: 'awarenessUser', plain: (number: number) => ({ mat_user_id: number }) }]
};

const grades = ['A', 'B', 'C', 'D', 'F'] as const;
const gradeOf = (nth: number): (typeof grades)[number] => grades[nth % grades.length] ?? 'F';

/** The SAFE score of each person. */
export const awarenessSafeScores = collection({
    name: 'awarenessSafeScores',
    id: null,
    fields: {
        emailAddress: text,
        name: anyText,
        department: anyText,
        risk: oneOf(...grades),
        humanError: oneOf('', ...grades),
        sentiment: oneOf('', ...grades),
        engagement: oneOf(...grades),
        knowledge: oneOf(...grades),
        userState: oneOf('ACTIVE')
    },
    key: ({ emailAddress }) => emailAddress,
    size: 12,
    seed: (ground, size) =>
        Array.from({ length: size }, (_, nth) => {
            const { email, ...person } = traineeOf(ground.company, nth);
            return {
                ...{ emailAddress: email, ...person, risk: gradeOf(nth), humanError: nth % 6 === 5 ? ('' as const) : gradeOf(nth + 1) },
                ...{ sentiment: nth % 6 === 5 ? ('' as const) : gradeOf(nth + 2), engagement: gradeOf(nth + 3), knowledge: gradeOf(nth) },
                userState: 'ACTIVE' as const
            };
        }),
    routes: (rows) => [
        lists(rows, { path: `${company}/get-safe-score-details`, ...awarenessRights }),
        tells({ path: `${company}/get-safe-score-summary`, ...awarenessRights }, () => [
            {
                scoreCounts: Object.fromEntries(
                    grades.map((grade) => [grade.toLowerCase(), [...rows.entries.values()].filter(({ risk }) => risk === grade).length])
                )
            }
        ])
    ]
});

/** Who has videos left to watch. */
export const awarenessWatchlist = collection({
    name: 'awarenessWatchlist',
    id: null,
    fields: { email: text, name: anyText, department: anyText, userState: oneOf('ACTIVE'), watchlistCount: wholeNumber },
    key: ({ email }) => email,
    size: 8,
    *seed(ground, size) {
        for (let nth = 0, found = 0; found < size; nth++) {
            if (notWatched(nth) > 0) {
                found += 1;
                yield { ...traineeOf(ground.company, nth), userState: 'ACTIVE' as const, watchlistCount: notWatched(nth) };
            }
        }
    },
    routes: (rows) => [
        lists(rows, {
            path: `${company}/get-watchlist-details`,
            ...awarenessRights,
            show: (row, context) => ({ ...rows.show(row, context), userId: userIdOf(row.email, context) })
        })
    ]
});

/** The training videos that were sent, or are to be. */
export const trainingQueue = collection({
    name: 'trainingQueue',
    fields: {
        title: text,
        launchDate: text,
        locked: flag,
        assignToNewUsers: flag,
        emailCustomized: flag,
        numSent: wholeNumber,
        numCompleted: wholeNumber,
        numCorrect: wholeNumber
    },
    key: ({ title }) => title,
    size: 4,
    seed: (_, size) =>
        Array.from({ length: size }, (_row, nth) => ({
            title: `${(titles[nth % titles.length] ?? '').replaceAll('_', ' ')} ${String(Math.floor(nth / titles.length) + 1)}`,
            launchDate: formatDate(firstVideo + nth * 30 * day),
            ...{ locked: nth < 3, assignToNewUsers: true, emailCustomized: nth % 2 === 1, numSent: 12, numCompleted: 9, numCorrect: 7 }
        })),
    routes: (rows) => [
        lists(rows, {
            path: '/api/awareness-training/queue/get-queue',
            ...awarenessRights,
            unpaged: true,
            show: (row, context) => ({
                ...rows.show(row, context),
                title: { id: `title-${row.title}`, title: row.title, correctAnswer: 2, defaultGifs: { correctGif: 'right.gif', incorrectGif: 'wrong.gif' } },
                ...(row.emailCustomized ? { emailMsg: { subject: 'Your next training', body: 'Please watch this video.' } } : {}),
                optionSpread: { 'option-1': 1, 'option-2': row.numCorrect, 'option-3': 1, 'option-4': 0 }
            })
        })
    ]
});
