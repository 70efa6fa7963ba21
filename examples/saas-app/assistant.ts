/**
 * Answers questions about a customer's account with tools that change nothing.
 *
 * With a model (AI_MODEL) it is the assistant of ../agent.ts. Without one a stand-in picks the tool by plain rules: it shows what the tools give, and nothing of what a model can do.
 */
import type { Mimecast, Tenant } from 'nango-mimecast';

export interface Answer {
    text: string;
    /** The tool that the stand-in chose, and why. */
    chosen?: { tool: string; args: Record<string, unknown>; because: string };
    output?: Record<string, unknown>;
}

interface Rule {
    words: RegExp;
    tool: string;
    args?: (question: string) => Record<string, unknown>;
    /** The list in the answer, and what one of its things and several are called. */
    list?: [field: string, one: string, many: string];
}

const addressIn = (question: string): string | undefined => /[^\s@<>"']+@[^\s@<>"']+\w/.exec(question)?.[0];

const rules: readonly Rule[] = [
    {
        words: /\b(queue|policy|policies)\b.*\bheld\b|\bheld\b.*\b(queue|policy|policies|most)\b/i,
        tool: 'get-held-summary',
        list: ['policies', 'policy with held mail', 'policies with held mail']
    },
    { words: /\b(held|hold|waiting)\b/i, tool: 'list-held-messages', args: () => ({ limit: 5 }), list: ['messages', 'held message', 'held messages'] },
    {
        words: /\b(mail|mails|message|messages|sent|wrote)\b.*@/i,
        tool: 'search-messages',
        args: (question) => ({ from: addressIn(question), limit: 5 }),
        list: ['messages', 'message of the last days', 'messages of the last days']
    },
    {
        words: /\b(link|links|url|urls)\b/i,
        tool: 'list-managed-urls',
        args: () => ({ limit: 10 }),
        list: ['urls', 'blocked or permitted URL', 'blocked or permitted URLs']
    },
    { words: /\b(group|groups)\b/i, tool: 'list-groups', args: () => ({ limit: 10 }), list: ['groups', 'group', 'groups'] },
    { words: /\b(user|users|people|mailbox|mailboxes)\b/i, tool: 'list-users', args: () => ({ limit: 10 }), list: ['users', 'user', 'users'] },
    { words: /\b(domain|domains)\b/i, tool: 'list-internal-domains', args: () => ({ limit: 10 }), list: ['domains', 'own domain', 'own domains'] },
    { words: /\b(account|company|licen[cs]e|package)\b/i, tool: 'get-account' }
];

export const sampleQuestions = ['What is held at the moment?', 'Which policy has held most?', 'Which links are blocked?', 'What is this account?'];

export async function ask(options: { mimecast: Mimecast; tenant: Tenant; question: string; model?: string | undefined }): Promise<Answer> {
    const { mimecast, tenant, question, model } = options;
    if (model !== undefined) {
        // Only here, so that the demo runs without the package `ai`.
        const { ask: askModel } = await import('../agent.ts');
        // Nothing is approved, and nothing needs to be: `readOnly` leaves only tools that change nothing.
        try {
            return { text: await askModel({ mimecast, tenant, model, question, approve: async () => false, readOnly: true }) };
        } catch (error) {
            return { text: `The model could not be asked: ${error instanceof Error ? error.message : String(error)}` };
        }
    }
    const rule = rules.find(({ words }) => words.test(question));
    if (!rule) {
        return { text: `The stand-in knows no tool for that. Try: ${sampleQuestions.join(' ')}` };
    }
    const args = rule.args?.(question) ?? {};
    const result = await tenant.runTool(rule.tool, args, { readOnly: true });
    const output = result.done ? result.output : result.plan;
    const word = rule.words.exec(question)?.[0] ?? '';
    return { text: summaryOf(output, rule.list), chosen: { tool: rule.tool, args, because: `the question says "${word}"` }, output };
}

/** A list is a page of what there is: its length alone would be taken for how many there are. */
function summaryOf(output: Record<string, unknown>, list: Rule['list']): string {
    const [field, one, many] = list ?? [];
    const rows = field === undefined ? undefined : output[field];
    if (!Array.isArray(rows)) {
        return 'This is what the tool answers.';
    }
    const { totalCount, cursor } = output;
    const isWhole = cursor === undefined || cursor === null;
    const total = typeof totalCount === 'number' ? totalCount : isWhole ? rows.length : undefined;
    if (total === undefined) {
        return `More than ${rows.length} ${String(many)}; the first ${rows.length} are below.`;
    }
    return `${total} ${String(total === 1 ? one : many)}${total > rows.length ? `; the first ${rows.length} are below` : ''}.`;
}
