import { randomUUID } from 'node:crypto';

/** Nango's words where its server lost the race for the answer of a task. The task has run. */
export function taskInProgress(): string {
    return `Task ${randomUUID()} is in progress`;
}

/** Nango's words for a function that was not started, because its runner cannot be reached. */
export function runnerIsDown(name: string): string {
    return `Error starting function '${name}': Nango runner was unable to execute the function`;
}
