import { invalidOption } from './errors.ts';

/**
 * Refuses what is no name: anything but text, and text that cannot be sent.
 *
 * @throws MimecastError of type `invalid_input` that names the field
 */
export function refuseNoName(field: string, value: unknown): void {
    if (typeof value !== 'string' || value === '') {
        throw invalidOption(field, 'has to be a text');
    }
    refuseBrokenText(field, value);
}

/**
 * Refuses what cannot be sent: a value that is no JSON, and text with half of a character in it (a lone surrogate), which no URL and no UTF-8 can hold.
 *
 * @throws MimecastError of type `invalid_input` that names the field
 */
export function refuseBrokenText(field: string, value: unknown): void {
    let broken: string | undefined;
    try {
        JSON.stringify(value, (key, inner: unknown) => {
            if (broken === undefined && (!key.isWellFormed() || (typeof inner === 'string' && !inner.isWellFormed()))) {
                broken = key;
            }
            return inner;
        });
    } catch (error) {
        throw invalidOption(field, `cannot be sent as JSON: ${String(error).split('\n')[0] ?? ''}`);
    }
    if (broken !== undefined) {
        const where = broken === '' ? '' : ` in "${broken.toWellFormed()}"`;
        throw invalidOption(field, `holds half of a character${where} (a lone surrogate), as is left when a text is cut inside an emoji`);
    }
}
