/** What became of the matter of a reminder, in one line that takes the reminder's place. */
import type { Board } from "../domain/board.ts";
import { wordDate, wordDay } from "../domain/date-words.ts";
import type { Person } from "../domain/person.ts";
import { dayIn } from "../domain/plain-date.ts";
import type { Change } from "../usecases/ports.ts";
import type { Subject } from "./planned.ts";
import { matterOf, type Rule } from "./rule.ts";

export type Matter = {
	readonly rule: Rule;
	readonly subject: Subject;
	readonly board: Board;
	readonly lastChange: Change | undefined;
	readonly people: ReadonlyMap<string, Person>;
};

export const becameWords = (matter: Matter): string => {
	const { subject, rule } = matter;
	// A paper, a quorum or a seat's term ends by itself, or with another day: nothing more is known of it here.
	if (matterOf(rule) !== "itself") return "No longer asked, for what it waited for has changed";
	switch (subject.kind) {
		case "board":
			return subject.state.is === "active" ? `First meeting booked${by(matter)}` : settled(matter);
		case "meeting":
			return subject.state.is === "planned"
				? `Moved to ${meetingDay(subject)}${by(matter)}`
				: `${subject.state.is === "held" ? "Held" : "Cancelled"}${by(matter)}`;
		case "action":
			return actionWords(subject, matter);
		case "milestone":
			return subject.actual === undefined
				? `Moved to ${wordDate(subject.forecast)}${by(matter)}`
				: `Achieved ${wordDay(subject.actual)}, recorded${by(matter)}`;
		case "guidance":
			return subject.state.is === "expected"
				? `New window ${wordDate(subject.state.window)}${by(matter)}`
				: `Guidance ${subject.state.is} ${wordDate(subject.state.when)}, recorded${by(matter)}`;
	}
};

const settled = (matter: Matter): string => `Settled${by(matter)}`;

const meetingDay = ({ time }: Extract<Subject, { kind: "meeting" }>): string =>
	time.is === "fixed" ? `${wordDay(time.on)}, ${time.from}` : wordDate(time.when);

const actionWords = (
	{ state, due }: Extract<Subject, { kind: "action" }>,
	matter: Matter,
): string => {
	if (state.is === "open") return `Moved to ${wordDate(due)}${by(matter)}`;
	const closer = state.byId && matter.people.get(state.byId)?.name;
	const name = closer ?? matter.lastChange?.author.name;
	return [`Done${name ? ` by ${name}` : ""}, ${wordDay(state.on)}`, state.outcome]
		.filter(Boolean)
		.join(": ");
};

/** " by Maya Patel, Fri 6 March 2009" */
const by = ({ lastChange, board }: Matter): string =>
	lastChange === undefined
		? ""
		: ` by ${lastChange.author.name}, ${wordDay(dayIn(board.zone, lastChange.at))}`;
