/** Options of a store in a table. */
export interface TableOptions {
    /** The table, with or without its schema: `webhooks.events`. Default: `preswald_webhooks`. */
    table?: string | undefined;
    /** The prefix of every key. Two handlers that must each process every event need two prefixes. Default: none. */
    prefix?: string | undefined;
}
/** Letters, digits and `_` alone, so that no name can be anything else than a name. */
export declare function tableOf(options: TableOptions, quote?: string): string;
export declare function prefixOf(options: TableOptions): string;
