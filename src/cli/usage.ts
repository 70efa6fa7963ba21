/**
 * What the program says about itself. Imports nothing: an old Node, which cannot load the commands, still answers.
 */
const start = `Usage: nango-mimecast start [options]

  Runs the whole product on this machine: connects a simulated Mimecast account, runs every sync and action, and shows a token refresh.
  With NANGO_HOSTPORT and NANGO_SECRET_KEY set it drives that Nango server and a real Mimecast account instead (MIMECAST_CLIENT_ID, MIMECAST_CLIENT_SECRET); actions that
  would change something there are dry runs, and the connection is deleted at the end, also after Ctrl-C.

  --once                   Exit when done; the exit code is 1 if anything failed. Without it everything stays up until Ctrl-C.
  --json FILE              Write the result to FILE.
  --no-deploy              Leave Nango's tool out, which compiles everything each time: the sandbox loads the functions as they were compiled last, and a Nango server is
                           driven with the functions that it has.
  --faults SEED            Let the simulated Mimecast fail now and then, and syncs die and resume. The same seed gives the same faults.
  --port PORT              Port of the embedded Nango host. 3003 when absent, or another one if that is busy. 0 takes any free one.
  --webhook-url URL        Where the sandbox that stays up sends Nango's webhooks.
  --write-env FILE         Where the sandbox that stays up writes its addresses and keys, as NAME=value, for your eyes only. The two Nango keys in a FILE it wrote before
                           are used again.
`;

const deploy = `Usage: nango-mimecast deploy <environment> [options of "nango deploy"]

  Deploys the functions to your Nango server with Nango's own tool, for the integration "mimecast" only: other integrations are left alone.
  The key is read from NANGO_SECRET_KEY_<ENVIRONMENT> or NANGO_SECRET_KEY, the address of a self-hosted server from NANGO_HOSTPORT.
`;

const providers = `Usage: nango-mimecast providers <check|merge> [options]

  check [FILE]             Check provider definitions. FILE is the providers.yaml of this package when absent.
    --guide FILE           Markdown of the connect guide: every help link of the form has to be one of its "Step" headings.
    --only KEY             Check this provider only. May be repeated.
    --json                 Print the problems as JSON.

  merge                    Put the mimecast provider into a Nango provider list and print the list.
    --base FILE            The list to put it into. That of the installed @nangohq/providers when absent.
    --ours FILE            The entry to put in. The providers.yaml of this package when absent.
    --as KEY               Name of the entry in the list. "mimecast" when absent, which replaces the entry Nango ships.
    --docs-connect URL     Address of your own copy of the connect guide, for the help links of the form.
    --format yaml|json     yaml (when absent) to replace providers.yaml on a server, json to answer PROVIDERS_URL.
    --out FILE             Write to this file instead of printing.
`;

const compile = `Usage: nango-mimecast compile [--force]

  Compiles the functions with Nango's own tool, if they changed since the last time.

  --force                  Compile in any case.
`;

const keys = `Usage: nango-mimecast keys [--connect]

  Gets an access key and a secret key for an account that still uses API 1.0: asks for application id, application key, e-mail address and password of the service user,
  finds the account's region and signs in. Secrets are not shown while they are typed, and nothing is stored; line breaks and blanks in a pasted key do no harm.

  --connect                Do not show the keys: hand them to Nango, as a connection of the integration "mimecast-legacy". The secret key of the environment is read from
                           NANGO_SECRET_KEY, the address of a self-hosted server from NANGO_HOSTPORT.

  Where nobody can be asked, the values are read from MIMECAST_APPLICATION_ID, MIMECAST_APPLICATION_KEY, MIMECAST_EMAIL_ADDRESS and MIMECAST_PASSWORD, and from
  MIMECAST_PASSWORD_TYPE (cloud or domain) where the user has two passwords.
`;

const inspect = `Usage: nango-mimecast inspect [CONNECTION] [options]

  Looks at every connection of the integration in your Nango environment, or at one: account, last success and lag of the syncs, what was not granted, what fails and why.
  Changes nothing. The exit code is 0 when nobody has to do anything, and 1 when a connection needs attention. What was not granted is no reason for that; credentials that
  Mimecast refuses, failing syncs, syncs that are not run and connections that cannot be read are.
  The key is read from NANGO_SECRET_KEY, the address of a self-hosted server from NANGO_HOSTPORT.

  --integration ID         The integration in Nango. "mimecast" when absent.
  --json FILE              Write the result to FILE, with tags and everything that Nango tells of the syncs.
  --refresh                Ask Mimecast anew: for a token, and for what is granted (one call for each operation and connection).
`;

/** How each command is used. */
export const usages = { start, deploy, inspect, keys, providers, compile };

const overview = `nango-mimecast: the Mimecast integration for Nango

${Object.values(usages).join('\n')}
Every command takes --help; --version prints the version. Exit codes: 0 done, 1 something failed, 2 a wrong call, with which nothing was done.
`;

const asksForHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

/**
 * What to print for a call that only asks for the version or for help; undefined for any other.
 *
 * @param argv the words behind the program's name
 */
export function answerTo(argv: readonly string[], version: string): string | undefined {
    const [name, ...rest] = argv;
    if (name === 'help' || asksForHelp(name)) {
        return overview;
    }
    if (name === '--version' || name === '-v') {
        return `${version}\n`;
    }
    return rest.some(asksForHelp) ? new Map(Object.entries(usages)).get(name ?? '') : undefined;
}
