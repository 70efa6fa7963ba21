import type { ActionOutput } from '../actions.ts';
import { MimecastError, invalidOption, isMimecastError } from '../errors.ts';
import { refuseNoReference, sinceOf, workflow } from './workflow.ts';

export interface QuarantineSenderInput {
    /** An address, or a domain without its subdomains. */
    sender: string;
    /** Of your case. It stands in the name of the policy, by which a repeat knows it again. */
    reference: string;
    /** From when on mail is looked at; within the last 30 days, seven days ago when absent. */
    since?: Date | string | undefined;
}

export interface QuarantinedSender {
    /** The policy that blocks the sender; null for a dry run that found none. */
    policy: ActionOutput<'create-blocked-sender-policy'>['policy'];
    /** Mail of the sender that was held, as listed before it was rejected. */
    held: ActionOutput<'list-held-messages'>['messages'];
    /** Ids of what was rejected. */
    rejected: string[];
    /** What was not, e.g. because somebody else was faster. */
    notRejected: { id: string; message: string }[];
    /** Mail of the sender that was neither held nor refused: delivered, or on its way. */
    delivered: ActionOutput<'search-messages'>['messages'];
}

/** A multiple of the 25 that Mimecast takes at once, so that none of its calls is half empty; few enough for an action to end in time. */
const perAction = 250;
const stoppedBefore = ['held', 'rejected', 'bounced'];

/** Blocks a sender for the whole account, rejects what is held of it, and lists what came through. */
export const quarantineSender = workflow<QuarantineSenderInput, QuarantinedSender>(
    'quarantineSender',
    ['sender', 'reference', 'since'],
    ({ sender, reference, since }) => {
        if (typeof sender !== 'string' || !/^([^\s@]+@)?[^\s@.]+(\.[^\s@.]+)+$/.test(sender)) {
            throw invalidOption('sender', 'has to be an address or a domain');
        }
        refuseNoReference(reference);
        sinceOf(since);
    },
    async (work, { sender: given, reference, since: from }) => {
        const sender = given.toLowerCase();
        const isAddress = sender.includes('@');
        const start = sinceOf(from).toISOString();
        const isSender = (address: string | null): boolean =>
            isAddress ? address?.toLowerCase() === sender : address?.toLowerCase().endsWith(`@${sender}`) === true;

        const policy = await work.step('block the sender', async () => {
            const { policy, alreadyExists } = await work.write('create-blocked-sender-policy', {
                description: `${reference}: block ${sender}`,
                option: 'block_sender',
                from: { type: isAddress ? 'individual_email_address' : 'email_domain', value: sender },
                to: { type: 'everyone' },
                fromPart: 'both',
                // A policy that somebody switched off blocks nobody, and is not taken for this one.
                enabled: true
            });
            if (policy !== null) {
                work.undoneBy({ action: 'delete-blocked-sender-policy', input: { id: policy.id, confirm: policy.description ?? '' } });
            }
            return { value: policy, already: alreadyExists, detail: alreadyExists ? 'blocked before' : `${sender}, for everyone` };
        });

        const held = await work.step('find its held mail', async () => {
            const pages = await work.pages('list-held-messages', { start, searchBy: { field: 'sender', value: sender } });
            // Mimecast looks for a part of the sender: `a@b.example` is also in `aa@b.example`.
            const mail = pages.flatMap(({ messages }) => messages).filter((one) => isSender(one.from) || isSender(one.fromHeader));
            return { value: mail, detail: `${mail.length} messages` };
        });

        const { rejected, notRejected } = await work.step('reject its held mail', async () => {
            const done = { rejected: [] as string[], notRejected: [] as { id: string; message: string }[] };
            for (let first = 0; first < held.length; first += perAction) {
                const ids = held.slice(first, first + perAction).map(({ id }) => id);
                const answer = await work.write('reject-held-messages', { ids, reason: 'MESSAGE GOES AGAINST EMAIL POLICIES' }).catch(refusalOfAll);
                if (answer instanceof MimecastError) {
                    done.notRejected.push(...ids.map((id) => ({ id, message: answer.message })));
                    continue;
                }
                const { results } = answer;
                for (const { id, outcome, error } of results) {
                    if (outcome === 'rejected') {
                        done.rejected.push(id);
                    } else if (outcome === 'refused' && error !== null) {
                        done.notRejected.push({ id, message: error.message });
                    }
                }
                if (results.some(({ outcome }) => outcome === 'rejected')) {
                    work.cannotUndo(`${results.filter(({ outcome }) => outcome === 'rejected').length} held messages were rejected: they stay so.`);
                }
                refuseHalf(results);
            }
            return { value: done, already: held.length === 0, detail: held.length === 0 ? 'none is held' : `${done.rejected.length} of ${held.length}` };
        });

        const delivered = await work.step('list what was delivered', async () => {
            const pages = await work.pages('search-messages', { from: sender, start, searchReason: reference });
            const mail = pages.flatMap(({ messages }) => messages).filter(({ status }) => !stoppedBefore.includes(status ?? ''));
            return { value: mail, detail: `${mail.length} messages` };
        });
        return { policy, held, rejected, notRejected, delivered };
    }
);

/** Where each of them was refused, as when somebody else was faster, the action fails; for the workflow that is no reason to end. */
function refusalOfAll(error: unknown): MimecastError {
    if (isMimecastError(error) && !error.outcomeUnknown && ['not_rejected', 'not_held'].includes(error.code)) {
        return error;
    }
    throw error;
}

/** An action that was stopped on its way tells so by its results. */
function refuseHalf(results: ActionOutput<'reject-held-messages'>['results']): void {
    const open = results.filter(({ outcome }) => outcome === 'unknown' || outcome === 'not_sent');
    if (open.length > 0) {
        const unknown = open.filter(({ outcome }) => outcome === 'unknown');
        throw new MimecastError({
            type: 'temporary',
            code: 'half_done',
            outcomeUnknown: unknown.length > 0,
            message: `Of ${results.length} held messages ${results.length - open.length} were decided, of ${unknown.length} it is not known, ${open.length - unknown.length} were not sent.`
        });
    }
}
