const loopback = ['127.0.0.1', 'localhost', '::1'];

/**
 * Lets calls to this machine go straight there although a proxy is set in the environment. HTTP clients read it at every call, those of the caller and of commands it starts included:
 * this is the one place that reaches all of them.
 */
export function keepLoopbackDirect(env: Record<string, string | undefined> = process.env): void {
    const exceptions = [...new Set([...(env['no_proxy'] ?? '').split(','), ...(env['NO_PROXY'] ?? '').split(','), ...loopback])].filter((host) => host !== '');
    // Both spellings: of two that differ, clients look at one only.
    env['no_proxy'] = env['NO_PROXY'] = exceptions.join(',');
}
