/** Keeps what a change moves, in its own diary and in that of the other board where a meeting is joint. */
import type { SeriesChange } from "../../domain/series/change.ts";
import { type OtherHalf, saveTogether } from "../meeting/joint.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";
import { bookAhead } from "./book.ts";
import type { MeetingChange } from "./change.ts";

const saveSeriesRules = async (change: SeriesChange, register: RegisterChange): Promise<void> => {
	await register.save(change.old);
	await register.save(change.renewed);
	for (const meeting of change.kept) await register.save(meeting);
};

/** What of it was of another board too, as that board has it now. */
export const saveChange = async (
	change: MeetingChange,
	register: RegisterChange,
	request: Request,
): Promise<readonly OtherHalf[]> => {
	const others: (OtherHalf | undefined)[] = [];
	if (change.series) await saveSeriesRules(change.series, register);
	for (const { after } of change.moves) others.push(await saveTogether(after, register));
	if (change.series) await bookAhead({ ...change.series.renewed, version: 1 }, register, request);
	const state = { is: "cancelled", on: request.today, reason: "the series changed" } as const;
	for (const meeting of change.dropped)
		others.push(await saveTogether({ ...meeting, state }, register));
	return others.filter((other) => other !== undefined);
};
