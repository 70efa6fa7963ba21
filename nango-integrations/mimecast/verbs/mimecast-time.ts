import { CLOCK_TOLERANCE, minutes } from '../api/dates.js';
import { isMimecastError } from '../api/errors.js';

/** Mimecast's time, as its replies tell it. It decides what counts as read: rows carry Mimecast's time, and a runner's clock may be wrong. */
export class MimecastTime {
    /** A reply has told Mimecast's time. */
    isKnown = false;
    /** How far Mimecast's clock is ahead of the runner's, in milliseconds; 0 while the two agree. */
    offset = 0;

    /** @param servedAt as in `Reply` */
    learn(servedAt: number | undefined): void {
        if (servedAt !== undefined) {
            const offset = servedAt - Date.now();
            this.isKnown = true;
            this.offset = Math.abs(offset) > CLOCK_TOLERANCE ? offset : 0;
        }
    }

    now(): number {
        return Date.now() + this.offset;
    }

    /** Whether what was planned when the offset was another one was planned with a wrong clock. */
    isOff(plannedWith: number): boolean {
        return Math.abs(this.offset - plannedWith) > CLOCK_TOLERANCE;
    }

    /**
     * Plans a walk and makes its first call; once more where the answer, or the refusal, shows that the plan was made with a wrong clock.
     *
     * @param first what it calls has to let this learn the time
     */
    async planned<T>(first: () => Promise<T>): Promise<T> {
        if (this.isKnown) {
            return await first();
        }
        const { offset } = this;
        try {
            const given = await first();
            if (!this.isOff(offset)) {
                return given;
            }
        } catch (error) {
            if (!isMimecastError(error) || !this.isOff(offset)) {
                throw error;
            }
        }
        return await first();
    }

    /** Whether a place between what was read and what was not cannot be: it lies in Mimecast's future. */
    isFuture(place: number | undefined): boolean {
        return place !== undefined && place > this.now() + CLOCK_TOLERANCE;
    }

    /** What is wrong with the runner's clock, in words; `undefined` when nothing is. */
    complaint(): string | undefined {
        const off = Math.round(this.offset / minutes(1));
        return off === 0
            ? undefined
            : `The clock of the machine that runs this sync is ${Math.abs(off)} minutes ${off > 0 ? 'behind' : 'ahead of'} Mimecast's; Mimecast's time was used.`;
    }
}
