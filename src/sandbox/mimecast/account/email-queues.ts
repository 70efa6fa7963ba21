import { failed, failItem, formatDate, isFail, ok, withEnvelope } from '../protocol/envelope.ts';
import { date, take } from '../protocol/fields.ts';
import { noise } from '../protocol/noise.ts';
import { thing } from './thing.ts';

const hour = 3_600_000;
/** The most numbers of an answer. */
const most = 1000;

/** How many messages waited to be delivered. */
export const emailQueues = thing({
    name: 'emailQueues',
    behaviours: {
        /** `get-email-queues` answers one number for all of the time, as API 1.0 did. */
        queuesAsNumbers: false
    },
    found: ({ options }) => ({
        state: {},
        routes: [
            {
                method: 'POST',
                path: '/api/email/get-email-queues',
                products: ['Email Security Cloud Gateway'],
                permission: 'Account | Dashboard | Read',
                family: 'envelope',
                handle: withEnvelope({ min: 1, max: 1 }, (_, { items: [item = {}] }) => {
                    const wanted = take({ start: date, end: date }, item);
                    if (isFail(wanted)) {
                        return failed(wanted);
                    }
                    const { start, end } = wanted;
                    if (start > end) {
                        return failed(failItem('err_validation_value_not_allowed', 'value not allowed', { key: item, field: 'end' }));
                    }
                    const count = Math.min(Math.floor((end - start) / hour) + 1, most);
                    const queue = (shift: number): unknown => {
                        const rows = Array.from({ length: count }, (_unused, i) => ({ date: formatDate(start + i * hour), count: noise(shift, i) % 7 }));
                        return options.queuesAsNumbers ? rows.reduce((sum, row) => sum + row.count, 0) : rows;
                    };
                    return ok([{ inboundEmailQueue: queue(1), outboundEmailQueue: queue(2) }]);
                })
            }
        ]
    })
});
