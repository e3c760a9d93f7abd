/** What delivery counts for whoever looks after the installation: numbers alone, never a name or a word. */
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { BatchKind } from "./batches.ts";

export type Meter = {
	/** A message went out; `late` in seconds, the longest of those that share it. */
	readonly sent: (kind: BatchKind, late: number) => void;
	/** Slack asked for patience. */
	readonly rateLimited: () => void;
	/** The answer was lost: to be looked for. */
	readonly unknown: () => void;
	readonly refused: () => void;
	readonly doubleRemoved: () => void;
	/** What the audit found past due and unsettled. */
	readonly audited: (found: number, at: Instant) => void;
	/** A pass over the ledger ended, well or not. */
	readonly passed: (isWell: boolean) => void;
};
