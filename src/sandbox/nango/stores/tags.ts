import * as z from 'zod';
import type { EndUser } from './connections.ts';

const tagKey = z
    .string()
    .regex(/^[a-zA-Z][\w\-./]*$/, 'a tag name starts with a letter and holds letters, digits, "_", "-", "." and "/" only')
    .max(64);

/** Tags of a connection or session: at most 10; names become lower case. */
export const tagsSchema = z
    .record(tagKey, z.string().min(1).max(255))
    .refine((tags) => Object.keys(tags).length <= 10, 'at most 10 tags')
    .transform((tags) => Object.fromEntries(Object.entries(tags).map(([name, value]) => [name.toLowerCase(), value])))
    .refine((tags) => tags['end_user_email'] === undefined || z.email().safeParse(tags['end_user_email']).success, {
        path: ['end_user_email'],
        message: 'must be an e-mail address'
    });

export const endUserSchema = z.strictObject({
    id: z.string().min(1).max(255),
    email: z.email().min(5).optional(),
    display_name: z.string().max(255).optional(),
    tags: z.record(z.string(), z.string()).optional()
});

export const organizationSchema = z.strictObject({
    id: z.string().min(1).max(255),
    display_name: z.string().max(255).optional()
});

/** The end user in the shape the public API returns. */
export function toEndUser(input: z.output<typeof endUserSchema>, organization?: z.output<typeof organizationSchema>): EndUser {
    return {
        id: input.id,
        display_name: input.display_name ?? null,
        email: input.email ?? null,
        tags: input.tags ?? null,
        organization: organization ? { id: organization.id, display_name: organization.display_name ?? null } : null
    };
}

/** Nango finds connections by tags alone, so an end user is written into them as well; given tags win. */
export function withEndUserTags(tags: Record<string, string>, endUser: EndUser | null): Record<string, string> {
    if (!endUser) {
        return tags;
    }
    const derived: Record<string, string | null | undefined> = {
        ...endUser.tags,
        end_user_id: endUser.id,
        end_user_email: endUser.email,
        end_user_display_name: endUser.display_name,
        organization_id: endUser.organization?.id,
        organization_display_name: endUser.organization?.display_name
    };
    const result: Record<string, string> = {};
    for (const [name, value] of Object.entries(derived)) {
        if (typeof value === 'string' && value !== '') {
            result[name.toLowerCase()] = value;
        }
    }
    return { ...result, ...tags };
}
