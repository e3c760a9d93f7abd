/** What "not" makes of the word that it stands beside. */
import type { Sense } from "../lexicon/lexicon.ts";

/** What "not" makes of the word that it stands beside: another sense, or the same where it is asked whether. */
export const negations: Readonly<Partial<Record<Sense, Sense>>> = {
	done: "open",
	open: "done",
	green: "notGreen",
	toPlan: "offPlan",
	attended: "missed",
	replies: "notComing",
	replied: "notReplied",
	own: "noOwner",
	due: "noDate",
	release: "expect",
	member: "absent",
	meet: "noNext",
	approval: "notApproved",
	circulate: "notCirculated",
	updated: "unreported",
	handedIn: "wanted",
	minutes: "noMinutes",
	chair: "noChair",
	secretary: "noSecretary",
	delivered: "lacks",
	forming: "forming",
	ack: "lacks",
	quorate: "quorate",
	stream: "noStream",
	plan: "noPlan",
};

/** What "not" leaves out of a list, having no other word for its contrary. */
export const excludable: ReadonlySet<Sense> = new Set<Sense>([
	...(["overdue", "blocked", "slipped", "red", "amber", "mine"] as const),
]);

/** Kinds of question that tell both sides: whoever has and whoever has not. */
export const tellsBoth: ReadonlySet<string> = new Set([
	...["duty", "record", "paper", "body/coverage", "person/absent", "board", "person", "body"],
	...["stream", "plan", "meeting/reason", "seat/deputy", "all/trouble"],
]);
