/** "Has the stand been booked": a word that may ask how things stand names what somebody books or plans, and no list of what comes next is asked for. */
import type { Cover } from "./cover.ts";
import type { Clause } from "./pieces.ts";

const bookedThing =
	/\b(?:stand|position|score|report|story|light|summary|rundown|update|overview|review)s?(?: (?:is|are|was|been|all|already|now|finally|yet))* (?:booked|planned|scheduled)\b/i;

export const isOfWhatIsBooked = ({ text }: Clause, { pattern: { ask } }: Cover): boolean =>
	ask === "next" && bookedThing.test(text);
