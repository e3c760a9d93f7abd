/** Orders: nothing is done by asking in a sentence, so the command that does it is named. */
import type { Order } from "../../domain/answer.ts";

const ofMeeting = /\b(meetings?|mtgs?|sessions?)\b|-M\d+\b/i;
const ofAction = /\b(actions?|tasks?|to.?dos?)\b/i;
const ofDate = /\b(date|deadline|due)\b/i;

/** "Remind me to call them", which is no "remind me who chairs". */
const reminding =
	/^\W*(?:(?:hi|hello|hey|please|pls|can|could|would|will|you|kindly)\W+)*(remind|nudge|chase|ping)\b(?!\W+(?:me|us)\W+(?:who|what|when|where|which|why|how|if|whether|of|about)\b)/i;

export const remindsSomebody = (text: string): boolean =>
	/\bremind\b/i.test(text)
		? /\bremind\b.*\b(to|that|at|on|tomorrow)\b/i.test(text) && reminding.test(text)
		: false;

/** Which command does what this verb orders, where one plainly does. */
export const orderOf = (verb: string, text: string): Order | undefined => {
	if (ofMeeting.test(text)) {
		if (/^(move|change|reschedule|postpone)$/.test(verb)) return "meeting change";
		if (verb === "cancel") return "meeting cancel";
		return /^(schedule|book|arrange)$/.test(verb) ? "meeting schedule" : undefined;
	}
	if (/^(move|change|set)$/.test(verb)) return ofDate.test(text) ? "action re-date" : undefined;
	if (verb === "close") return "action close";
	if (/^(reassign|assign)$/.test(verb)) return "action reassign";
	const adds = /^(add|create|raise|record|make)$/.test(verb);
	return adds && ofAction.test(text) ? "action add" : undefined;
};
