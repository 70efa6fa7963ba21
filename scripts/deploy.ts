/**
 * `npm run deploy -- <environment>`: deploys the functions to your Nango server with Nango's own tool.
 *
 * Always for the integration `mimecast` only: a deployment without `-i` deletes every function of the environment that is not in this project.
 */
import { runNango } from './nango-cli.ts';

const [environment, ...rest] = process.argv.slice(2);
if (environment === undefined || environment.startsWith('-')) {
    console.error('Name the Nango environment: npm run deploy -- dev');
    console.error('The key of the environment is read from NANGO_SECRET_KEY_DEV (upper-case environment name) or NANGO_SECRET_KEY; a self-hosted server from NANGO_HOSTPORT.');
    process.exit(2);
}
const { status } = runNango(['deploy', environment, '-i', 'mimecast', '--auto-confirm', ...rest]);
process.exit(status);
