/** What the doors are given by `main`: the store and desk, who is who in Slack, and how to answer. */

import type { Allowance } from "../assistant/allowance.ts";
import type { Command } from "../command.ts";
import type { Desk } from "../usecases/desk.ts";
import type { PendingRequests } from "../usecases/pending-requests.ts";
import type { Clock } from "../usecases/ports.ts";
import type { Services } from "../usecases/request.ts";

export type Log = {
	readonly info: (facts: object, text: string) => void;
	readonly warn: (facts: object, text: string) => void;
	readonly error: (facts: object, text: string) => void;
};

export type Parts = Services & {
	readonly desk: Desk;
	/** Absent where whoever asks sees for themselves that it ended. */
	readonly pending?: PendingRequests | undefined;
	readonly clock: Clock;
	/** How often each person may speak, over all doors. */
	readonly allowance: Allowance;
	readonly commands: readonly Command[];
	/** Where links to pages of our own begin, without a slash at the end; undefined where nobody could follow one. */
	readonly publicUrl: () => string | undefined;
	/** Told after every command, so that what it announced goes out at once. */
	readonly afterChange: () => void;
	readonly log: Log;
};

/** Who asked, and where. */
export type Asker = {
	readonly slackId: string;
	readonly channelId?: string | undefined;
	/** The pending request that this is. */
	readonly requestId?: string | undefined;
};
