/**
 * Type errors and lint in one go. Most rules here ask the type checker, and what `tsc` has just found out about the whole repository is what they ask for: two programs that
 * each find it out for themselves take twice the time.
 *
 *     node scripts/types-and-lint.ts               everything
 *     node scripts/types-and-lint.ts FILE ...      lint of these files; types of everything, from what is known since the last time
 */
import { ESLint } from 'eslint';
import ts from 'typescript';

const files = process.argv.slice(2);
const { options, fileNames, errors } = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, '.');
const host = ts.createCompilerHost(options);

/** What the types of unchanged files came to is kept between such runs, beside the packages it depends on. */
function incremental(): { program: ts.Program; problems: readonly ts.Diagnostic[] } {
    const kept = { ...options, incremental: true, tsBuildInfoFile: 'node_modules/.cache/types-and-lint.tsbuildinfo' };
    const builder = ts.createIncrementalProgram({ rootNames: fileNames, options: kept });
    const problems = [
        ...builder.getConfigFileParsingDiagnostics(),
        ...builder.getOptionsDiagnostics(),
        ...builder.getSyntacticDiagnostics(),
        ...builder.getSemanticDiagnostics()
    ];
    builder.emit();
    return { program: builder.getProgram(), problems };
}

function whole(): { program: ts.Program; problems: readonly ts.Diagnostic[] } {
    const program = ts.createProgram({ rootNames: fileNames, options, host });
    return { program, problems: ts.getPreEmitDiagnostics(program) };
}

const { program, problems } = files.length > 0 ? incremental() : whole();
const told = [...errors, ...problems];
if (told.length > 0) {
    console.error(ts.formatDiagnosticsWithColorAndContext(told, host));
}

const eslint = new ESLint({
    overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false, programs: [program] } } }],
    warnIgnored: false
});
const results = await eslint.lintFiles(files.length > 0 ? files : ['.']);
const complaints = results.reduce((sum, { errorCount, warningCount }) => sum + errorCount + warningCount, 0);
if (complaints > 0) {
    console.error(await (await eslint.loadFormatter('stylish')).format(results));
}
process.exitCode = told.length + complaints > 0 ? 1 : 0;
