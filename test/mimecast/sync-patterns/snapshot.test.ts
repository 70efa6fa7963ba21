import { describe, expect, it } from 'vitest';
import { endpoints } from '../../../nango-integrations/mimecast/api/endpoints.ts';
import { completePass } from '../../../nango-integrations/mimecast/sync-patterns/snapshot.ts';
import { payloadOf, scripted } from '../scripted.ts';
import type { ScriptedReply } from '../scripted.ts';
import { useSimulatedTime } from '../simulated-time.ts';

useSimulatedTime();

function page(folders: unknown[], next?: string, totalCount?: number, fail: unknown[] = []): ScriptedReply {
    return {
        json: {
            meta: { status: 200, pagination: { ...(next === undefined ? {} : { next }), ...(totalCount === undefined ? {} : { totalCount }) } },
            data: [{ folders }],
            fail
        }
    };
}

async function pass(replies: ScriptedReply[]): Promise<unknown[]> {
    const rows: unknown[] = [];
    for await (const items of completePass(scripted(replies).nango, endpoints.findGroups)) {
        rows.push(...items);
    }
    return rows;
}

describe('a pass over a list', () => {
    it('gives every row of every page', async () => {
        expect(await pass([page([{ id: 1 }, { id: 2 }], 'A', 3), page([{ id: 3 }], undefined, 3)])).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
    });

    it('may be empty', async () => {
        expect(await pass([{ json: { meta: { status: 200, pagination: { pageSize: 0 } }, data: [], fail: [] } }])).toEqual([]);
    });

    it('is complete without a count, and with more rows than were counted', async () => {
        expect(await pass([page([{ id: 1 }], 'A'), page([], 'B')])).toHaveLength(1);
        expect(await pass([page([{ id: 1 }, { id: 2 }], undefined, 1)])).toHaveLength(2);
    });

    it.each<[string, ScriptedReply[], string]>([
        ['fewer rows came than Mimecast counts', [page([{ id: 1 }], undefined, 2)], 'incomplete_list'],
        ['it ends in an empty page too early', [page([{ id: 1 }], 'A', 2), page([], 'B', 2)], 'incomplete_list'],
        ['a token came twice and nobody counts', [page([{ id: 1 }], 'A'), page([{ id: 2 }], 'A')], 'incomplete_list'],
        ['a failure stands beside good rows', [page([{ id: 1 }], undefined, 1, [{ errors: [{ code: 'err_part', message: 'Broken' }] }])], 'err_part'],
        ['a row is no object', [page([{ id: 1 }, null], undefined, 2)], 'odd_rows']
    ])('is an error when %s: deletions must not be tracked over it', async (_, replies, code) => {
        const payload = await payloadOf(pass(replies));
        expect(payload).toMatchObject({ type: 'temporary', code, retryable: true, endpoint: 'POST /api/directory/find-groups' });
        expect(payload.message).toContain('Nothing was deleted');
    });
});
