/** "Actions from last month", "minutes from January": what the meetings of that time gave, and nothing that has been due since. */
import type { PlainDate } from "../../domain/dates/plain-date.ts";

const months =
	"january|february|march|april|may|june|july|august|september|october|november|december";
const opening =
	"(?:(?:and|so|ok|hi|please|pls|can (?:you|i)|could you|list|show|give|tell|get|see|me|us|all|the|our|my|any|every|what|which|how many|are|were|is|there|have we got|do we have)(?:['’]?s)? )*";
const whose =
	"(?!(?:open|overdue|late|due|outstanding|closed|done|blocked|unfinished|remaining|left)\\b)";
const from = new RegExp(
	`^(\\W*${opening}(?:${whose}[\\w'’&/-]+ ){0,3}?)(actions?(?: points?| items?)?|milestones?|minutes|papers|decisions?|meetings?)((?: (?:for|of|on) (?:the |our )?[\\w'’&/-]+(?: [\\w'’&/-]+){0,2}?)?)(?: are there| were there)? from (?:the )?((?:last|this) (?:week|month|quarter|year)|yesterday|(${months}))(?:['’]s (?:meetings?|mtgs?)| meetings)?(?=\\W*$)`,
	"i",
);

/** "Meetings from May" may be all from then on, where "from this month" is of it. */
const isOpen = (noun: string, time: string): boolean =>
	/^meeting/i.test(noun) && !/^(?:this|last) /i.test(time);

/** Of a month that is nearer ahead than behind it is not known which year is meant. */
const isOver = (month: string, today: PlainDate): boolean => {
	const ago = Number(today.slice(5, 7)) - (months.split("|").indexOf(month.toLowerCase()) + 1);
	const behind = (ago + 12) % 12;
	return behind < 6;
};

export const givenThen = (text: string, today: PlainDate): string => {
	const [said, head = "", noun = "", board = "", time = "", month] = from.exec(text) ?? [];
	if (said === undefined || isOpen(noun, time)) return text;
	if (month !== undefined && !isOver(month, today)) return text;
	// A milestone is given at no meeting, and what a meeting leaves is of its own time.
	const verb = /^(?:minutes|papers|decision|meeting)/i.test(noun)
		? ""
		: /^m/i.test(noun)
			? " due"
			: " raised";
	const when = month === undefined ? time : `in ${month}`;
	return `${head}${noun}${board}${verb} ${when}${text.slice(said.length)}`;
};
