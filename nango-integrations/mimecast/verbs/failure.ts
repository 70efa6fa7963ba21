import * as z from 'zod';
import type { Failure as ReplyFailure } from '../api/errors.js';

/** Something Mimecast could not do or read beside what it did. */
export const Failure = z.object({
    code: z.string().describe('Code of Mimecast. Example: err_validation_null'),
    message: z.string().describe('What Mimecast says.')
});
export type Failure = z.infer<typeof Failure>;

export function failure({ code, message }: ReplyFailure): Failure {
    return { code, message };
}
