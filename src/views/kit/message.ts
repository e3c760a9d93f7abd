/** What every view returns: blocks for the eye, and text that says the same for notifications and screen readers. */
import type { KnownBlock } from "@slack/types";

export type Message = { readonly text: string; readonly blocks: readonly KnownBlock[] };
