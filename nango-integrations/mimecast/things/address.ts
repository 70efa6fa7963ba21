import * as z from 'zod';

/** An address in the input of an action; to be described. */
export const address = z
    .string()
    .max(320)
    .regex(/^[^@\s]+@[^@\s]+$/, 'Write one address, as in ana@example.com.');

/** A user for examples: the simulated account has it, and no real one should. */
export const exampleUser = 'spare.user@example.com';

/** A user in the input of an action, by the id of its record. */
export const userId = address.describe('The address of the user: the id of its User record. Example: ana@example.com');
