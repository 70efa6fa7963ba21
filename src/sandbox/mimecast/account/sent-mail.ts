import { batch, failItem, isFail, notAllowed } from '../protocol/envelope.ts';
import { maybe, take, text } from '../protocol/fields.ts';
import type { Item } from '../protocol/fields.ts';
import { isObject } from '../protocol/json-object.ts';
import { changes } from '../protocol/plain-routes.ts';
import { hexText } from '../protocol/random.ts';
import { thing } from './thing.ts';

/** A message that the API application sent. */
export interface SentMail {
    messageId: string;
    to: string[];
    subject: string;
    content: string;
}

const address = /^[^@\s]+@[^@\s]+$/;

/** The addresses of a field; nothing where its form is wrong. */
function addressesOf(item: Item, field: string): string[] | undefined {
    const value = item[field] ?? [];
    return Array.isArray(value) && value.every((one) => isObject(one) && typeof one.emailAddress === 'string')
        ? value.map((one: { emailAddress: string }) => one.emailAddress)
        : undefined;
}

/** Mail that the API application sends itself. */
export const sentMail = thing({
    name: 'sentMail',
    found({ clock, random }) {
        const sent: SentMail[] = [];
        return {
            state: { sent },
            routes: [
                changes(
                    { path: '/api/email/send-email', products: ['Email Security Cloud Gateway'], permission: 'Account | Dashboard | Read', max: 500 },
                    [],
                    (_, items) =>
                        batch(items, (item) => {
                            const wanted = take({ subject: text, inReplyTo: maybe(text) }, item);
                            if (isFail(wanted)) {
                                return wanted;
                            }
                            const [to, cc, bcc] = [addressesOf(item, 'to'), addressesOf(item, 'cc'), addressesOf(item, 'bcc')];
                            if (to === undefined || cc === undefined || bcc === undefined) {
                                return notAllowed(item, 'to');
                            }
                            if (to.length === 0) {
                                return failItem('err_validation_null', 'must not be null', { key: item, field: 'to' });
                            }
                            const bodies = [item.plainBody, item.htmlBody].filter((one) => one !== undefined);
                            if (bodies.length === 0 || !bodies.every((one) => isObject(one) && typeof one.content === 'string')) {
                                return failItem('err_validation_null', 'must not be null', { key: item, field: 'plainBody' });
                            }
                            const all = [...to, ...cc, ...bcc];
                            const messageId = `<${hexText(random, 20)}@example.com>`;
                            const content = bodies.map((one) => String((one as { content: unknown }).content)).join('\n');
                            sent.push({ messageId, to: all.filter((one) => address.test(one)), subject: wanted.subject, content });
                            return {
                                messageId,
                                messageDateHeader: new Date(clock.now()).toUTCString().replace('GMT', '+0000'),
                                invalidRecipients: all.filter((one) => !address.test(one))
                            };
                        })
                )
            ]
        };
    }
});
