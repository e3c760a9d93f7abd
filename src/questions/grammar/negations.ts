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
	stream: "noStream",
	plan: "noPlan",
};
