/**
 * The words of Mimecast that OCSF has numbers for. The lists are open: a word that is not here becomes 99 ("Other") and stands beside it as it came.
 */

/** `action_id` and `disposition_id`. */
export const actions: ReadonlyMap<string, readonly [number, number]> = new Map<string, readonly [number, number]>([
    ...['acc', 'allow', 'accepted'].map((word) => [word, [1, 1]] as const),
    ...['block', 'blocked'].map((word) => [word, [2, 2]] as const),
    ...['hld', 'hold', 'held', 'sdbx', 'quarantine', 'quarantined'].map((word) => [word, [2, 3]] as const),
    ...['rej', 'reject', 'rejected', 'bnc', 'bounce', 'bounced'].map((word) => [word, [2, 25]] as const),
    ...['ign', 'delete', 'deleted'].map((word) => [word, [2, 6]] as const),
    ['none', [3, 16]],
    ['rty', [1, 14]],
    ['warn', [3, 23]],
    ['notification', [3, 19]],
    ['released', [1, 9]],
    ['delivered', [1, 1]],
    ['delivery_in_progress', [1, 14]]
]);

/** `direction_id` of an e-mail. */
export const directions: ReadonlyMap<string, number> = new Map([
    ['inbound', 1],
    ['outbound', 2],
    ['internal', 3]
]);

/** `status_id`: whether what was tried came about. */
export const outcomes: ReadonlyMap<string, number> = new Map([
    ...['true', 'accepted', 'archived', 'delivery', 'bulk_delivery', 'released', 'success'].map((word) => [word, 1] as const),
    ...['false', 'rejected', 'bounced', 'failure'].map((word) => [word, 2] as const)
]);

/** `severity_id` and `verdict_id` of evidence. Mimecast gives no severity: this is what its verdict amounts to. */
export const verdicts: ReadonlyMap<string, readonly [number, number]> = new Map<string, readonly [number, number]>([
    ...['malicious', 'malware', 'phishing', 'unsafe'].map((word) => [word, [4, 2]] as const),
    ...['suspicious', 'spam'].map((word) => [word, [3, 4]] as const),
    ...['clean', 'safe', 'no_detections', 'good'].map((word) => [word, [1, 5]] as const)
]);
