/** "What would turn it green", "how do we get it back on track": nobody records that, and why it stands as it does is told. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { saidFirst } from "./beside-the-answer.ts";
import { shaped } from "./shaped.ts";

const aim = "(?:back )?(?:to |into |at |go |be |be at |turn )?(?:being )?";
const colour = "(green|amber|on track|back on track|on course|right again)";
const takes =
	"(?:would|will|could|can|might|must|should|['’]?d|['’]?ll)(?: it take to| have to happen (?:to|for)| need to happen (?:to|for)| happen to)?";
const needs =
	"(?:(?:does it|would it) take to|(?:needs?|has|have|must)(?: to)? (?:happen|change|be done)(?: (?:to|for|before|in order to))?|(?:do|must|should|can|could) (?:we|i|they|you) (?:need to |have to )?do to|is needed to|is needed for|is it going to take to)";
const turns = "(?:turn|make|get|bring|move|put|take|push|have|see|change|send)?";
const thing = "(?:the |our )?(.+?)";
const shapes: readonly RegExp[] = [
	shaped(`what ${takes} ${turns} ?${thing} ${aim}${colour}`),
	shaped(`what(?:['’]?s| is)? ${needs} ${turns} ?${thing} ${aim}${colour}`),
	shaped(
		`what (?:does|do|would|will) ${thing} (?:need|have|take) to (?:go|be|turn|get|become|move|come)(?: back)?(?: to)? ?${colour}`,
	),
	shaped(
		`how (?:do|can|could|would|will|might|should) (?:we|i|they|you|anyone) ${turns} ?${thing} ${aim}${colour}`,
	),
	shaped(
		`how (?:do|does|can|could|will|would|might) ${thing} (?:get|go|turn|become|be|move|come)(?: back)?(?: to)? ?${colour}`,
	),
];
const when = shaped(
	`when (?:will|does|is|can|might|should) ${thing} (?:going to |due to |expected to )?(?:get|go|turn|become|be|move|come)(?: back)?(?: to)? ?${colour}`,
);

export const wouldTurnGreen = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const how = shapes.map((shape) => shape.exec(text)).find((found) => found !== null);
	const found = how ?? when.exec(text);
	const [, what, to] = found ?? [];
	if (what === undefined || to === undefined) return undefined;
	const one = read(`why is ${what} off track`);
	// "It", of several that were told, is any of them.
	const isOfMany =
		/^(?:them|those|these|they)$/i.test(what) ||
		(/^(?:it|that)$/i.test(what) && one.is !== "question");
	const reading = isOfMany ? read("why are they off track") : one;
	if (reading.is !== "question") return reading.is === "which" ? reading : undefined;
	const { ask, reasons } = reading.question;
	if (ask !== "facts" && !reasons) return undefined;
	const it = isOfMany ? "them" : "it";
	const turned = /^(?:green|amber)$/i.test(to) ? `turn ${it} ${to}` : `put ${it} ${to}`;
	const unkept = how ? `what would ${turned}` : `when it may turn ${to}`;
	return saidFirst(reading, `Not recorded: ${unkept}`);
};
