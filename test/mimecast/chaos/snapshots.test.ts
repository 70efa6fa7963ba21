import { describeChaos } from './describe-chaos.ts';
import { chaosGroups } from './subjects.ts';

describeChaos(chaosGroups.snapshots);
