/**
 * The log of the traffic: every call, delivery, socket, clock move and fault, in order.
 */
import type { Changes } from "../world/changes.ts";

type LogEntry = {
	readonly n: number;
	readonly at: string;
	readonly kind: "api" | "delivery" | "socket" | "clock" | "fault";
	/** What was delivered, or the method called (also under `method`). */
	readonly type: string;
	readonly method?: string;
	readonly request?: unknown;
	readonly response?: unknown;
	readonly ms?: number;
	readonly team?: string;
};

export type TrafficLog = {
	readonly add: (entry: Omit<LogEntry, "n" | "at">) => void;
	readonly since: (n: number) => readonly LogEntry[];
	readonly reset: () => void;
};

const KEPT = 20_000;

export const createLog = (iso: () => string, changes: Changes): TrafficLog => {
	let entries: LogEntry[] = [];
	let count = 0;
	return {
		add: (entry) => {
			count += 1;
			entries.push({ n: count, at: iso(), ...entry });
			if (entries.length > KEPT * 1.1) entries = entries.slice(-KEPT);
			changes.tell({ what: "log" });
		},
		since: (n) => entries.filter((entry) => entry.n > n),
		reset: () => {
			entries = [];
		},
	};
};
