/**
 * What the configuration of an account says about its protection, judged by declared rules from the records of its syncs.
 */
import { invalidOption } from '../errors.ts';
import type { CallOptions } from '../nango-calls.ts';
import type { ModelName } from '../records.ts';
import { gapsInWords } from './conditions.ts';
import { notShown, rules } from './posture-rules.ts';
import type { Facts, Rule, Severity, Verdict } from './posture-rules.ts';
import type { Source } from '../standing.ts';
import { standingRecords } from '../standing.ts';

export interface PostureOptions extends CallOptions {
    /** Only these rules. Default: all. An empty list means none. */
    rules?: readonly string[] | undefined;
    /** The moment to judge by. Default: now. */
    now?: Date | undefined;
}

/** Something that weakens the protection. */
export interface PostureFinding extends Verdict {
    /** Id of the rule. */
    rule: string;
    /** What the rule demands, which is not so here: what is wrong stands in `reason`. */
    title: string;
    /** What it is about, by the name a person knows it by: a policy's description, a domain, a URL. Null where it is about no single record, or one without a name. */
    subject: string | null;
    severity: Severity;
    /** What the rule stands on. */
    source: string;
}

export interface PostureReport {
    /** The most severe first. */
    findings: PostureFinding[];
    /** Rules that were judged and found nothing. */
    passed: { rule: string; title: string }[];
    /** Rules that could not be judged, or not of all records, and why: a list is not synchronised whole, records do not say enough, or the API does not show it. They have not passed. */
    notJudged: { rule: string; title: string; why: string }[];
}

const order: readonly Severity[] = ['high', 'medium', 'low'];

/**
 * Judges the account by the records of its syncs.
 *
 * @throws MimecastError of type `invalid_input` for a rule that does not exist
 */
export async function postureReport(source: Source, options: PostureOptions = {}): Promise<PostureReport> {
    const { rules: wanted, now = new Date(), ...calls } = options;
    const ids = [...rules, ...notShown].map(({ id }) => id);
    const unknown = wanted?.find((id) => !ids.includes(id));
    if (unknown !== undefined) {
        throw invalidOption('rules', `holds "${unknown}", which is no rule: there are ${ids.join(', ')}`);
    }
    const isWanted = ({ id }: { id: string }): boolean => wanted?.includes(id) ?? true;
    const chosen = rules.filter(isWanted);
    const states = await source.syncs.status(undefined, calls);
    // One list after the other: the largest are read page by page, and nobody waits for the report.
    const facts: Partial<Record<ModelName, unknown[]>> = {};
    const unread = new Map<ModelName, string>();
    for (const model of new Set(chosen.flatMap(modelsOf))) {
        const standing = await standingRecords(source, states, model, calls);
        if ('why' in standing) {
            unread.set(model, standing.why);
        } else {
            facts[model] = standing.rows.map(({ record }) => record);
        }
    }
    const report: PostureReport = { findings: [], passed: [], notJudged: [] };
    for (const one of chosen) {
        const { id, title, severity, source: basis } = one;
        const why = modelsOf(one)
            .flatMap((model) => unread.get(model) ?? [])
            .join(' ');
        if (why !== '') {
            report.notJudged.push({ rule: id, title, why });
            continue;
        }
        const { verdicts, gaps } = one.judge(facts as Facts<ModelName>, now);
        report.findings.push(...verdicts.map((verdict) => ({ rule: id, title, subject: subjectOf(verdict), severity, source: basis, ...verdict })));
        if (gaps.length > 0) {
            report.notJudged.push({ rule: id, title, why: gapsInWords(gaps) });
        } else if (verdicts.length === 0) {
            report.passed.push({ rule: id, title });
        }
    }
    report.findings.sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
    report.notJudged.push(...notShown.filter(isWanted).map(({ id, title, why }) => ({ rule: id, title, why })));
    return report;
}

function modelsOf({ reads }: Rule): ModelName[] {
    return Object.keys(reads) as ModelName[];
}

/** Evidence of one record begins with what people call it by. */
function subjectOf({ record, evidence }: Verdict): string | null {
    const [name] = Object.values(evidence);
    return record !== undefined && typeof name === 'string' ? name : null;
}
