import type { Clock } from '../clock.ts';
import { createCompany } from './account/company.ts';
import type { Company, CompanySizes } from './account/company.ts';
import { createDirectory } from './account/directory.ts';
import type { Directory } from './account/directory.ts';
import { createDownloads } from './protocol/downloads.ts';
import type { Downloads } from './protocol/downloads.ts';
import { createWalks } from './protocol/envelope.ts';
import type { Walks } from './protocol/envelope.ts';
import { createLogState } from './logs/index.ts';
import type { LogState } from './logs/index.ts';
import type { LogVolumes } from './logs/volumes.ts';
import { createMail } from './account/mail.ts';
import type { HeldDecision, HeldMessage, Mail } from './account/mail.ts';
import { createManagedUrlList } from './account/managed-url-list.ts';
import type { ManagedUrlList } from './account/managed-url-list.ts';
import type { Behaviours } from './protocol/options.ts';
import { createRandom } from './protocol/random.ts';
import { createSecureIds } from './protocol/secure-ids.ts';
import type { SecureIds } from './protocol/secure-ids.ts';

/** Everything the simulated account holds. Routes read and change it; tests compare against it. */
export interface SimulatorState {
    readonly clock: Clock;
    readonly company: Company;
    readonly ids: SecureIds;
    readonly downloads: Downloads;
    readonly walks: Walks;
    readonly directory: Directory;
    readonly mail: Mail;
    /** Held messages by number; a released or rejected one is gone from here. */
    readonly held: Map<number, HeldMessage>;
    /** Every release and rejection so far, oldest first. */
    readonly heldReleases: HeldDecision[];
    readonly managedUrls: ManagedUrlList;
    readonly logs: LogState;
}

/** Each part has a generator of its own, so that another size of one part leaves the others as they are. */
export function createState(seed: number, clock: Clock, options: Behaviours, sizes: Partial<CompanySizes>, volumes: LogVolumes = {}): SimulatorState {
    const part = (number: number) => createRandom(Math.imul(seed, 31) + number);
    const company = createCompany(part(1), sizes);
    const mail = createMail(part(3), company, clock);
    return {
        clock,
        company,
        ids: createSecureIds(company.accountCode, options),
        downloads: createDownloads(seed, clock, options),
        walks: createWalks(),
        directory: createDirectory(part(2), company),
        mail,
        held: mail.held,
        heldReleases: mail.decisions,
        managedUrls: createManagedUrlList(part(4), company.sizes.managedUrls),
        logs: createLogState(company, clock, part(5), { volumes, behaviours: options, decisions: mail.decisions })
    };
}
