/**
 * Tells whoever watches the page that something they show has changed.
 */
export type Change = {
	readonly what: "message" | "view" | "home" | "clock" | "log" | "channel";
	readonly channel?: string;
	/** Only these people need to look again; everyone when absent. */
	readonly users?: readonly string[];
};

export type Changes = {
	readonly tell: (change: Change) => void;
	readonly watch: (listener: (change: Change) => void) => () => void;
};

export const createChanges = (): Changes => {
	const listeners = new Set<(change: Change) => void>();
	return {
		tell: (change) => {
			for (const listener of listeners) listener(change);
		},
		watch: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
};
