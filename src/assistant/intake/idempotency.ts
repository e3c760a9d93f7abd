/**
 * What may be sent twice is carried out once. Only what was carried out counts: what was refused, or failed, is taken
 * again when it is sent again, so that nothing which somebody entered is lost.
 */
import { minutesAfter } from "../../domain/dates/plain-date.ts";
import { isRefused } from "../../usecases/change-item.ts";
import type { Store } from "../../usecases/ports.ts";
import type { Parts } from "../app-context.ts";
import { type Attempt, type Served, serveRaw } from "../dispatch.ts";

export type Once =
	| { readonly is: "served"; readonly served: Served; readonly isRecorded: boolean }
	/** It was carried out before. */
	| { readonly is: "done" }
	/** It came a moment ago too, and is being carried out. */
	| { readonly is: "under way" }
	/** It came before, and whoever carried it out never said how that ended. */
	| { readonly is: "interrupted" };

/** It was recorded, and what came after that failed: sent again, it would be recorded twice. */
export class FailedAfterwards extends Error {}

/** Slack waits three seconds for what a form answers. */
const mostTries = 20;
const untilNextTry = 100;

/** Whoever has not finished by then has stopped, or hangs. */
const longestMinutes = 1;

const pause = () => new Promise((resolve) => setTimeout(resolve, untilNextTry));

const begunKey = (key: string): string => `begun ${key}`;
const doneKey = (key: string): string => `done ${key}`;

/** What a process that is gone had begun or shown to nobody, and surely not recorded, may be carried out. */
export const freeAgain = async (key: string, { desk }: Pick<Parts, "desk">): Promise<void> => {
	await desk.forget(begunKey(key));
	await desk.forget(doneKey(key));
};

type Remembering = Pick<Parts, "desk" | "clock">;

/** Undefined where it is this one's to carry out: of several replicas that are sent the same, one alone does. */
const standing = async (
	key: string,
	{ desk, clock }: Remembering,
): Promise<Exclude<Once["is"], "served"> | undefined> => {
	for (let tries = 0; tries < mostTries; tries += 1) {
		if (tries > 0) await pause();
		const now = clock.now();
		if (await desk.isFirst(begunKey(key), now)) return undefined;
		if (await desk.seenAt(doneKey(key), now)) return "done";
		const since = await desk.seenAt(begunKey(key), now);
		if (since === undefined || now < minutesAfter(since, longestMinutes)) continue;
		// Nobody can say whether it was recorded: told so, they look, and may send it once more.
		await desk.forget(begunKey(key));
		return "interrupted";
	}
	return "under way";
};

/** The attempt, and whether it has changed the register. */
const noted = (attempt: Attempt) => {
	const { request } = attempt.begun;
	let hasChanged = false;
	const change: Store["change"] = async (by, work) => {
		const changed = await request.store.change(by, work);
		hasChanged ||= !isRefused(changed);
		return changed;
	};
	const begun = { ...attempt.begun, request: { ...request, store: { ...request.store, change } } };
	return { attempt: { ...attempt, begun }, hasChanged: () => hasChanged };
};

const isCarriedOut = (served: Served): boolean => served.is === "message" && !served.refusal;

/** Serves what was filled in or chosen, unless it was carried out already. */
export const servedOnce = async (
	key: string,
	asked: Attempt,
	serve: (attempt: Attempt) => Promise<Served> = serveRaw,
): Promise<Once> => {
	const { desk, clock } = asked.parts;
	const stands = await standing(key, asked.parts);
	if (stands) return { is: stands };
	const { attempt, hasChanged } = noted(asked);
	let isDone = false;
	try {
		const served = await serve(attempt);
		isDone = isCarriedOut(served);
		return { is: "served", served, isRecorded: hasChanged() };
	} catch (cause) {
		isDone = hasChanged();
		throw isDone ? new FailedAfterwards("recorded, and then it failed", { cause }) : cause;
	} finally {
		const kept = isDone ? desk.isFirst(doneKey(key), clock.now()) : desk.forget(begunKey(key));
		// What cannot be kept now is found interrupted when it is sent again.
		await Promise.resolve(kept).catch(() => undefined);
	}
};
