/** Merges whose day has come: carried out once, whichever process is first, also after a time of silence. */
import type { Board } from "../../domain/boards/board.ts";
import { type Instant, instantOf, usualZone, wallTime } from "../../domain/dates/plain-date.ts";
import type { Merge } from "../../domain/merges/merge.ts";
import type { Author, Directory, RegisterChange, Store } from "../ports.ts";
import { type Admission, admissionTo, holdsFor } from "./admission.ts";
import { carryOut } from "./carry-out.ts";
import { type Separating, separate } from "./separate.ts";

const operator = { kind: "operator" } as const;

/** Its day begins in the zone of the board that takes over. */
const beginsAt = (merge: Merge, boards: readonly Board[]): Instant => {
	const zone = boards.find(({ id }) => id === merge.intoId)?.zone ?? usualZone;
	return instantOf(merge.on, wallTime("00:00"), zone);
};

const planned = async (store: Store) => {
	const register = store.as(operator);
	const merges = (await register.merges()).filter(({ state }) => state.is === "planned");
	return { merges, boards: merges.length > 0 ? await register.boards() : [] };
};

/** The moments of those that are planned, the soonest first. */
export const whenMergesAreDue = async (store: Store): Promise<readonly Instant[]> => {
	const { merges, boards } = await planned(store);
	return [...new Set(merges.map((merge) => beginsAt(merge, boards)))].sort();
};

const found = async (register: RegisterChange, id: string): Promise<Merge | undefined> =>
	(await register.merges()).find((merge) => merge.id === id);

/** It would let in people whom its preview did not name: whoever planned it is told, and looks again. */
const hold = async (register: RegisterChange, merge: Merge, now: Instant): Promise<void> => {
	const reason = "it would have let in people who were not named when it was planned";
	await register.save({ ...merge, state: { is: "cancelled", at: now, reason } });
	const from = (await register.boards()).find(({ id }) => id === merge.fromId);
	if (from && merge.byId) await register.announce(from, "not-merged", { toId: merge.byId });
};

type Deciding = { readonly admission: Admission; readonly now: Instant };

const decide = async (
	register: RegisterChange,
	merge: Merge,
	{ admission, now }: Deciding,
): Promise<void> => {
	if (!(await holdsFor(admission, merge, register))) return;
	if (admission.is === "held") return hold(register, merge, now);
	const unbound = { ...merge, settled: { ...merge.settled, channel: "none" as const } };
	await carryOut(register, admission.is === "unbound" ? unbound : merge, now);
};

/** The present; and until when their day had begun, which is the same where nothing else is said. */
type Moment = { readonly now: Instant; readonly until?: Instant };

export const carryOutDue = async (
	store: Store,
	directory: Directory,
	{ now, until = now }: Moment,
): Promise<void> => {
	const { merges, boards } = await planned(store);
	const due = merges.filter((merge) => beginsAt(merge, boards) <= until);
	if (due.length === 0) return;
	const people = await store.as(operator).people();
	for (const one of due) {
		const { id, byId } = one;
		const looking = { register: store.as(operator), directory, now };
		const admission = await admissionTo(one, beginsAt(one, boards), looking);
		if (admission.is === "wait") continue;
		const name = people.find((person) => person.id === byId)?.name ?? "Convenor";
		const author = { personId: byId, name, through: "board merge" };
		await store.change({ audience: operator, author, now, isByItself: true }, async (register) => {
			const merge = await found(register, id);
			if (merge?.state.is === "planned") await decide(register, merge, { admission, now });
		});
	}
};

/**
 * Undoes a merge, whoever may see the boards that stood under the one that ended; rights are settled before. The dates
 * that change by it are told when its own news is: in the night it waits for the morning, whoever is awake.
 */
export const separateNow = (
	store: Store,
	id: string,
	{ opens, ...by }: { readonly author: Author } & Separating,
): Promise<Merge | undefined> =>
	store.change({ audience: operator, ...by, isByItself: true }, async (register) => {
		const merge = await found(register, id);
		return merge?.state.is === "done" ? separate(register, merge, { now: by.now, opens }) : merge;
	});
