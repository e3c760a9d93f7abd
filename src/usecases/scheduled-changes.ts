/** What the register itself has planned for a day: merges of boards, and duties that pass from one person to another. */
import type { Instant } from "../domain/dates/plain-date.ts";
import { passDutiesDue, whenDutiesPass } from "./board/hand-over-due.ts";
import { carryOutDue, whenMergesAreDue } from "./merge/due.ts";
import type { Directory, Store } from "./ports.ts";

/** What delivery does besides reminding, and when it wants to be woken for it. */
export const agendaOf = (store: Store, directory: Directory) => ({
	run: async (now: Instant) => {
		// After a time of silence each in its turn: a duty that was to pass after a merge passes on the merged board.
		for (const until of await whenMergesAreDue(store)) {
			if (until > now) break;
			await passDutiesDue(store, now, until);
			await carryOutDue(store, directory, { now, until });
		}
		await passDutiesDue(store, now);
	},
	next: async (): Promise<Instant | undefined> => {
		const moments = [await whenDutiesPass(store), ...(await whenMergesAreDue(store))];
		return moments.filter((at) => at !== undefined).sort()[0];
	},
});
