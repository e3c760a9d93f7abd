// Holds the one state of the page and tells listeners when it changes.
import { EMPTY, type News, reduce, type State } from "./state.ts";

export type Store = {
	readonly get: () => State;
	readonly tell: (news: News) => void;
	readonly listen: (listener: () => void) => () => void;
};

export function createStore(): Store {
	let state = EMPTY;
	const listeners = new Set<() => void>();
	return {
		get: () => state,
		tell: (news) => {
			const next = reduce(state, news);
			if (next === state) return;
			state = next;
			for (const listener of listeners) listener();
		},
		listen: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
