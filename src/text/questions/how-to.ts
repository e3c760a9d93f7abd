/** "How do I send apologies?", "what's the command to book a meeting": asked of the work itself, and told the command that does it. */
import type { Order } from "../../domain/questions/order.ts";
import type { OrderSaid } from "../../usecases/questions/understanding.ts";

const asking =
	/^\W*(?:(?:hi|hello|hey|please|pls|so|and|ok|(?:can|could|would|will) (?:you|u|any(?:one|body)|some(?:one|body)) (?:please )?(?:tell|show|remind) me|tell me|show me)\W+)*(?:how (?:do|can|would|should|could)(?: i| we| you| one| someone| somebody)?(?: go about)?|how to|what(?:['’]?s| is) the (?:command|way|best way|right way) (?:to|for)|(?:is there|which is|what is) (?:a|the) command (?:to|for)|(?:where|how) (?:do|can) (?:i|we) go to)\s+(?=\S)/i;

/** Where the deed stands that is asked about; undefined where nobody asks how. */
export const howToAt = (text: string): number | undefined => asking.exec(text)?.[0].length;

/** What people call the deed, and the command that does it: the first that fits. */
const deeds: readonly (readonly [RegExp, Order])[] = [
	[/\bapolog/i, "meeting apologies"],
	[/\b(?:deputy|stand-?in|send (?:someone|somebody))\b/i, "meeting deputy"],
	[
		/\b(?:reply|rsvp|(?:say|tell \w+) (?:that )?(?:i|we)(?:['’]m| am|['’]re| are|['’]ll| will|['’]m not| can(?:not|['’]?t)?)\b.*\b(?:com|attend|there|mak))/i,
		"meeting reply",
	],
	[/\bagenda\b/i, "meeting agenda-add"],
	[/\battend(?:ance|ed|ees)\b|\bwho (?:came|was there|attended)\b/i, "meeting attendance"],
	[/\bminutes\b/i, "meeting minutes-record"],
	[/\bdecisions?\b/i, "meeting decide"],
	[/\bsnooze\b|\b(?:put off|stop|quiet|silence|mute)\b.*\bremind/i, "action snooze"],
	[
		/\b(?:when|what time|hours?|mornings?)\b.*\b(?:remind|messages?|digest)|\bquiet hours\b|\bworking hours\b/i,
		"programme mornings",
	],
	[/\b(?:change|set|choose|see)\b.*\breminders\b/i, "board reminders"],
	[/\b(?:hand|give|pass) (?:it |this |an action |something |work )?back\b/i, "action hand-back"],
	[/\b(?:report|rag|turn|make|mark)\b.*\b(?:milestone|rag|red|amber|green)\b/i, "milestone report"],
	[/\b(?:add|create|record|set up)\b.*\bmilestone/i, "milestone add"],
	[/\b(?:update|progress|note)\b.*\b(?:action|task|item)\b/i, "action update"],
	[/\b(?:appoint|make|add|change|swap)\b.*\b(?:chair|secretary|members?)\b/i, "board appoint"],
	[
		/\b(?:add|create|set up|make|start)\b.*\b(?:board|committee|group|panel|forum)(?:,? (?:called|named)\b.*)?$/i,
		"board create",
	],
	[/\bcalendar|\bics\b|\boutlook\b/i, "board calendar"],
	[/\b(?:poll|find a (?:time|date)|offer (?:times|dates))\b/i, "meeting poll"],
];

export const howToDo = (rest: string): Order | undefined =>
	deeds.find(([words]) => words.test(rest.replace(/[\s?.!]+$/, "")))?.[1];

const politely = /[\s,]*(?:\b(?:please|pls|thanks|thank you|ta|cheers)\b[\s,]*)*[?!.]*$/i;
const newName = /\b(?:called|named)\s+["“”']?(\S.*?)["“”']?$/i;
/** "Set up a board called Flood Panel": told the command, with the name that it gives. */
export const ordersBoard = (text: string): OrderSaid | undefined => {
	const said = text.replace(politely, "");
	return howToDo(said) === "board create"
		? { what: "board create", title: newName.exec(said)?.[1] }
		: undefined;
};

export const isAppointment = (text: string): boolean =>
	howToDo(text.replace(politely, "")) === "board appoint";
