/** "Was it meant to be earlier", "is the opening later than planned": what was planned of milestones at first. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const sooner = shaped(
	"(?:was|were|is|are) (?:the |our )?(.+?) (?:originally |first |always |ever )*(?:meant|supposed|planned|going|expected|intended|scheduled|due|set|forecast)(?: (?:to (?:be|open|start|finish|come|happen|land|be (?:done|ready|finished|open))|for))? (?:any )?(?:earlier|sooner|before(?: that| then| now)?|later(?: than (?:that|this))?)",
);

/** "Was it meant to be earlier", of milestones, asks what was planned at first. */
export const ofSooner = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const what = sooner.exec(text)?.[1];
	if (what === undefined) return undefined;
	const reading = read(`what was the baseline for ${what}`);
	if (reading.is !== "question" || reading.question.ask !== "facts") return undefined;
	const { subjects, among = [], facets } = reading.question;
	const areMilestones = [...subjects, ...among].every(({ kind }) => kind === "milestone");
	return areMilestones && facets.includes("baseline") ? reading : undefined;
};
