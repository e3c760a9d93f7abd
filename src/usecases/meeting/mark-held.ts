/** A meeting has been held once somebody has recorded who was there or what was said; what was left over goes on. */
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Around } from "./meeting-change.ts";

export const holdMeeting = async (around: Around): Promise<Meeting> => {
	const { meeting, register } = around;
	if (meeting.state.is === "held") return meeting;
	const held: Meeting = { ...meeting, state: { is: "held" } };
	await register.save(held);
	return { ...held, version: held.version + 1 };
};
