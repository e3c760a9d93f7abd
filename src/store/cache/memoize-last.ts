/** Remembers who sees what for as long as the boards stay as they are, so that looking twice costs once. */
import type { Board } from "../../domain/boards/board.ts";

/** Works it out anew only when it is asked of something else than the last time. */
export const lately = <From, T>(work: (from: From) => T): ((from: From) => T) => {
	let last: { readonly from: From; readonly value: T } | undefined;
	return (from) => {
		if (!last || last.from !== from) last = { from, value: work(from) };
		return last.value;
	};
};

const most = 500;

/**
 * The boards that pass, and the very same list for everyone for whom the very same boards pass.
 * Each is looked at every time; only what is alike is shared.
 */
export const sameSights = () => {
	const kept = new WeakMap<readonly Board[], Map<string, readonly Board[]>>();
	return (all: readonly Board[], passes: (board: Board) => boolean): readonly Board[] => {
		const boards = all.filter(passes);
		const key = boards.map(({ id }) => id).join(" ");
		const alike = kept.get(all) ?? new Map<string, readonly Board[]>();
		kept.set(all, alike);
		const found = alike.get(key);
		if (found) return found;
		if (alike.size >= most) alike.clear();
		alike.set(key, boards);
		return boards;
	};
};
