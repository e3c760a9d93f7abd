/** Of what nothing is planned: what stands against ever saying anything of it. */
import type { Board } from "../../domain/boards/board.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import { type Guidance, silentOn } from "../../domain/items/guidance.ts";
import type { Item } from "../../domain/register.ts";
import { type RuleName, ruleLabels, ruleWordsOf } from "../../domain/reminders/rule-words.ts";
import type { Destination, Subject } from "../plan/planned-reminder.ts";
import { awaited } from "../plan/prompts.ts";
import { rulesOf } from "../plan/rules.ts";
import type { Asked } from "./why.ts";

/** The day since which nobody is reminded of it, where one is recorded. */
export const settledOn = (subject: Subject): PlainDate | undefined => {
	if (subject.kind === "milestone") return subject.actual;
	if (subject.kind === "action")
		return subject.state.is === "closed" ? subject.state.on : undefined;
	if (subject.kind !== "meeting") return undefined;
	return subject.state.is === "cancelled" ? subject.state.on : undefined;
};

type Unplanned = Pick<Asked, "subject" | "board" | "place" | "paper">;

export const explainNever = ({ subject, board, place, paper }: Unplanned): string => {
	if (board.state.is === "ended") return "its board has ended";
	if (subject.kind === "board") return whyNoWeek(subject, place);
	if (subject.kind === "meeting" && subject.state.is !== "planned")
		return `the meeting is ${subject.state.is}`;
	if (subject.kind === "guidance" && subject.state.is === "released")
		return whyNotChased(subject, board);
	const date = awaited(subject);
	if (subject.kind !== "meeting" && date === undefined) return "nothing is outstanding any more";
	if (date?.precision === "undated") return "it has no date yet";
	if (subject.kind === "meeting" && subject.time.is === "provisional")
		return "no day is set for the meeting";
	if (place === undefined)
		return "its board has no channel, and nobody to tell who has a Slack account";
	const empty = paper === undefined ? emptyRules(subject, board) : "";
	return empty === ""
		? "nothing is outstanding any more"
		: `its board has chosen to say nothing of it: ${empty}`;
};

/** The rules by which such a thing is spoken of at all. */
const speaking: Readonly<Record<Item["kind"], readonly RuleName[]>> = {
	meeting: ["meetingDaysBefore", "minutesWorkingDays"],
	action: ["dueDaysBefore", "overdue", "escalation"],
	milestone: ["milestoneDaysBefore", "overdue", "escalation"],
	guidance: ["guidanceDaysBefore"],
};

const emptyRules = ({ kind }: Item, board: Board): string => {
	const words = ruleWordsOf(rulesOf(board));
	return speaking[kind]
		.filter((name) => words[name] === "never")
		.map((name) => `${ruleLabels[name].toLowerCase()} ${words[name]}`)
		.join(", ");
};

/** It is not forming, and no seat's term ends. */
const whyNoWeek = (board: Board, place: Destination | undefined): string => {
	const isTold = rulesOf(board).weeklyDigest !== "off";
	return place === undefined && isTold
		? "it has no channel, and nobody to tell who has a Slack account"
		: "its week is not told, and nothing else of the board itself is to be said";
};

/** It is out: what is left to be said of it is who has not acknowledged it. */
const whyNotChased = (guidance: Guidance, board: Board): string => {
	if (!guidance.recipients) return "it is out, and is not recorded as sent to any one body";
	if (silentOn(guidance).length === 0) return "all that it was sent to have acknowledged it";
	return rulesOf(board).silentWorkingDays.length === 0
		? `its board has chosen to say nothing of it: ${ruleLabels.silentWorkingDays.toLowerCase()} never`
		: "nobody who may see its board speaks for those that have not acknowledged it";
};
