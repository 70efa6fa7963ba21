/** One input of the form as the provider entry describes it. */
export interface ConnectField {
    type?: string;
    title?: string;
    description?: string;
    example?: string;
    pattern?: string;
    format?: string;
    enum?: readonly string[];
    default_value?: string;
    optional?: boolean;
    secret?: boolean;
    prefix?: string;
    suffix?: string;
    order?: number;
    automated?: boolean;
    hidden?: boolean;
    doc_section?: string;
}

export interface ConnectPageOptions {
    integrationId: string;
    displayName: string;
    /** Base URL of the docs page for the form; fields append their `doc_section`. */
    docsConnect?: string;
    credentials?: Record<string, ConnectField>;
    connectionConfig?: Record<string, ConnectField>;
    /** Names of connection_config fields preset in the connect session: not shown. */
    preset?: readonly string[];
    /** Token of the connect session. Without it the page waits for the opener's `session_token` message, as Nango's Connect UI does. */
    sessionToken?: string;
    /** Base URL of the Nango API the form posts to. */
    apiUrl: string;
}

export interface ConnectPage {
    html: string;
    /** Send these with the page; they hold its Content-Security-Policy. */
    headers: Record<string, string>;
}

/** The page an end user fills in to connect an account. */
export declare function renderConnectPage(options: ConnectPageOptions): ConnectPage;
