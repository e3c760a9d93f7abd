/** "Who says fit-out is red": a work stream is reported on, and by whom is told with its report. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const who = shaped(
	"(?:(?:when (?:and by whom|and who by) (?:was|is)|by whom (?:was|is)) (?:the |our )?(?<made>.+?) (?:last )?(?:reported|rated|marked)(?: on)?|when (?:was|is) (?:the |our )?(?<when>.+?) (?:last )?(?:reported|rated|marked)(?: on)?,? (?:and )?(?:who by|by whom?)|who (?:last )?(?:has )?(?:put|set|marked|made|rated|called|turned|flagged|reported)(?: on)? (?:the |our )?(?<what>.+?)(?: last)?(?: (?:(?:at|to|as|down|on|in) )*(?:red|amber|green))?)",
);

export const reporterOfStream = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const { made, when, what = made ?? when } = who.exec(text)?.groups ?? {};
	if (what === undefined) return undefined;
	const reading = read(`how is the ${what.replace(/ (?:work )?stream$/i, "")} work stream`);
	if (reading.is !== "question" || reading.question.ask !== "about") return undefined;
	const [only, ...others] = reading.question.subjects;
	const isStream = only?.kind === "workStream" && others.length === 0;
	return isStream
		? { is: "question", question: { ...reading.question, facets: ["updated"] } }
		: undefined;
};
