import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks whoever sits at the terminal. */
export interface Questions {
    /** Whether anybody does. */
    readonly possible: boolean;
    ask(question: string): Promise<string>;
    /** What is typed is not shown. */
    askHidden(question: string): Promise<string>;
}

/** Text that is pasted arrives at once, also behind a line break in it. A person needs longer. */
const pasteMs = 100;

/**
 * Questions on a terminal. Pasted text may have line breaks in it: it stays one answer, in as many lines.
 *
 * @param output where questions are shown
 */
export function terminalQuestions(input: NodeJS.ReadableStream & { isTTY?: boolean }, output: NodeJS.WritableStream): Questions {
    const ask = (question: string, hidden: boolean): Promise<string> =>
        new Promise((resolve, reject) => {
            // In its terminal mode readline shows what is typed, in place of the terminal: here.
            const nowhere = new Writable({
                write: (_chunk, _encoding, done) => {
                    done();
                }
            });
            const lines: string[] = [];
            let quiet: NodeJS.Timeout | undefined;
            let answered = false;
            const reader = createInterface({ input, output: hidden ? nowhere : output, terminal: true, historySize: 0 });
            // Not earlier: from now on the terminal shows nothing by itself.
            output.write(hidden ? question : '');
            const finish = (): void => {
                // Behind the last line break there is more: it ends with the Enter key.
                if (reader.line === '') {
                    answered = true;
                    reader.close();
                    output.write(hidden ? '\n' : '');
                    resolve(lines.join('\n'));
                }
            };
            reader.on('line', (line) => {
                lines.push(line);
                clearTimeout(quiet);
                quiet = setTimeout(finish, pasteMs);
            });
            reader.on('close', () => {
                clearTimeout(quiet);
                if (!answered) {
                    output.write('\n');
                    reject(new Error('Ended before everything was asked: nothing was done.'));
                }
            });
            reader.on('SIGINT', () => {
                reader.close();
            });
            reader.setPrompt(hidden ? '' : question);
            reader.prompt();
        });
    return { possible: input.isTTY === true, ask: (question) => ask(question, false), askHidden: (question) => ask(question, true) };
}
