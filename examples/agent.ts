/**
 * An assistant for one customer's Mimecast account, with the Vercel AI SDK: it looks things up by itself, and asks before it does what cannot be undone.
 *
 *     npm install ai @ai-sdk/openai
 *
 *     import { openai } from '@ai-sdk/openai';
 *     const answer = await ask({ mimecast, tenant, model: openai('…'), question: 'Why was the invoice held?', approve: askThePerson });
 */
import { dynamicTool, generateText, jsonSchema, stepCountIs } from 'ai';
import type { LanguageModel } from 'ai';
import { isMimecastError } from 'nango-mimecast';
import type { Mimecast, Tenant } from 'nango-mimecast';

export interface Question {
    mimecast: Mimecast;
    tenant: Tenant;
    model: LanguageModel;
    question: string;
    /** Shows a person what would be done, and tells whether they agree. */
    approve: (tool: string, plan: Record<string, unknown>) => Promise<boolean>;
    /** Only tools that change nothing. */
    readOnly?: boolean;
}

export async function ask({ mimecast, tenant, model, question, approve, readOnly = false }: Question): Promise<string> {
    const run = async (name: string, args: unknown): Promise<unknown> => {
        try {
            const result = await tenant.runTool(name, args, { readOnly });
            if (result.done || !(await approve(name, result.plan))) {
                return result;
            }
            return await tenant.runTool(name, args, { readOnly, confirm: true });
        } catch (error) {
            if (!isMimecastError(error)) {
                throw error;
            }
            // The model reads what was wrong, and can mend its call.
            return { error };
        }
    };
    const tools = (await mimecast.tools({ readOnly })).map(({ name, description, inputSchema }) => [
        name,
        dynamicTool({ description, inputSchema: jsonSchema({ ...inputSchema }), execute: async (args) => run(name, args) })
    ]);
    const { text } = await generateText({ model, prompt: question, tools: Object.fromEntries(tools), stopWhen: stepCountIs(10) });
    return text;
}
