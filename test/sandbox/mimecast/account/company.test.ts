import { describe, expect, it } from 'vitest';
import { createClock } from '../../../../src/sandbox/clock.ts';
import { createMimecastSimulator } from '../../../../src/sandbox/mimecast/index.ts';
import { connect, startOfTest } from '../connected.ts';

const everything = [
    ['/api/account/get-account', {}],
    ['/api/user/get-internal-users', {}],
    ['/api/directory/find-groups', {}],
    ['/api/gateway/get-hold-message-list', { data: [{ admin: true }] }],
    ['/api/ttp/url/get-all-managed-urls', {}]
] as const;

describe('the simulated company', () => {
    it('has sixty people in three domains, a dozen groups, tracked and held mail and managed URLs', async () => {
        const { simulator } = await connect();
        const { company } = simulator.state;
        expect(company.users).toHaveLength(64);
        expect(new Set(company.users.map((user) => user.email)).size).toBe(64);
        expect(company.domains).toEqual(['example.com', 'example.net', 'example.org']);
        expect(company.administrators.every((address) => company.users.some((user) => user.email === address))).toBe(true);
        expect(simulator.truth()).toMatchObject({ groups: 12, trackedMessages: 250, heldMessages: 40, heldDecisions: 0, managedUrls: 30 });
    });

    it('is the same to the last byte for the same seed and time, and another for another seed', async () => {
        const texts = async (seed: number) => {
            const { post } = await connect({ seed });
            const answers = [];
            for (const [path, body] of everything) {
                answers.push((await post(path, body)).text);
            }
            return answers;
        };
        const [one, again, other] = [await texts(5), await texts(5), await texts(6)];
        expect(again).toEqual(one);
        expect(other.slice(1).filter((text, index) => text === one[index + 1])).toEqual([]);
    });

    it('keeps to example domains', async () => {
        const { simulator } = await connect();
        const { company, directory, mail, managedUrls } = simulator.state;
        const domains = [
            ...company.domains,
            ...company.externalSenders.map((sender) => sender.domain),
            ...[...directory.groups.values()].flatMap((group) => [...group.members.values()].map((member) => member.domain)),
            ...mail.tracked.map((message) => message.fromEnvelope.slice(message.fromEnvelope.indexOf('@') + 1)),
            ...[...managedUrls.entries.values()].map((entry) => entry.domain)
        ];
        expect(domains.filter((domain) => !/(^|\.)(example|example\.com|example\.net|example\.org)$/.test(domain))).toEqual([]);
    });

    it('grows to thousands on demand, or is empty', () => {
        const clock = createClock(startOfTest);
        const large = { users: 3000, groups: 500, largestGroup: 2000, trackedMessages: 4000, heldMessages: 2500, managedUrls: 1000 };
        expect(createMimecastSimulator({ clock, sizes: large }).truth()).toMatchObject({
            groups: 500,
            trackedMessages: 4000,
            heldMessages: 2500,
            managedUrls: 1000
        });
        const none = { groups: 0, trackedMessages: 0, heldMessages: 0, managedUrls: 0 };
        expect(createMimecastSimulator({ clock, sizes: none }).truth()).toMatchObject(none);
    });

    it('leaves every other part as it is when one part is made larger', async () => {
        const [small, large] = [await connect(), await connect({ sizes: { managedUrls: 300 } })];
        expect(large.simulator.state.mail.tracked).toEqual(small.simulator.state.mail.tracked);
        expect(large.simulator.state.directory.users).toEqual(small.simulator.state.directory.users);
    });
});
