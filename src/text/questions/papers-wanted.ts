/** "When do papers for 5 March have to go out": the day by which a meeting's papers are due, of the meeting or the board that is named. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opens } from "./shaped.ts";

type Read = (words: string) => Reading;

const opening = `${opens}(?:by )?when `;
const verb = "(?:do|does|must|should|are|is|will|did)";
const pack = "(?:papers?|pack|bundle|paperwork)";
const needed =
	"(?:(?:have|has|need|needs|got|due|meant|supposed|want) to |be )*(?:go(?: out| in)?|be (?:in|out|sent|ready|circulated|received|handed in)|in|out|sent(?: out)?|due(?: in| out)?|needed|wanted|circulated)(?: by)?";

const forms: readonly RegExp[] = [
	new RegExp(
		`${opening}${verb} (?:the |our )?${pack} (?:for|to) (?:the )?(.+?) ${needed}\\W*$`,
		"i",
	),
	new RegExp(
		`${opening}${verb} (?:the |our )?${pack} ${needed} (?:for|to) (?:the )?(.+?)\\W*$`,
		"i",
	),
	new RegExp(`${opening}${verb} (?:the |our )?(.+?) ${pack} ${needed}\\W*$`, "i"),
	/^\W*(?:(?:and|so|ok) )*(?:what(?:['’]?s| is) )?(?:the )?(?:paper )?deadline for (?:the )?papers (?:for|to) (?:the )?(.+?)\W*$/i,
	/^\W*(?:(?:and|so|ok) )*(?:what(?:['’]?s| is) )?(?:the )?deadline for (?:the )?(.+?) papers\W*$/i,
];

/** Whose they are, or a time with a body after it that would be passed over: "the July committee". */
const isUnsure =
	/^(?:my|your|his|her|their|those|these|any|all|board|us)$|^(?:last|previous|january|february|march|april|may|june|july|august|september|october|november|december)\b.*\b(?:committee|board|group|panel|forum|meeting)\b/i;

const lateFor =
	/^\W*(?:(?:and|so|ok|but) )*(?:(?:(?:are|is) there |are )?(?:any|which|what) )?papers (?:(?:are|that are|is) )?(?:still )?(?:late|overdue|outstanding|missing|not in|not received|to come) for (?:the |our )?(.+?)\W*$/i;

/** "Any papers late for the 20th": those of that day's meeting, and whether they are in. */
const papersLate = (text: string, read: Read): Reading | undefined => {
	const whose = lateFor.exec(text)?.[1];
	if (whose === undefined || isUnsure.test(whose) || read(text).is === "question") return undefined;
	const reading = read(`agenda for the ${whose}`);
	if (reading.is !== "question" || reading.question.ask !== "records") return undefined;
	const { question } = reading;
	return question.topic === undefined
		? { is: "question", question: { ...question, records: ["papers"] } }
		: undefined;
};

export const papersWanted = (text: string, read: Read): Reading | undefined => {
	const whose = forms.map((form) => form.exec(text)?.[1]).find((found) => found !== undefined);
	if (whose === undefined) return papersLate(text, read);
	if (isUnsure.test(whose)) return undefined;
	const reading = read(`agenda for the ${whose}`);
	if (reading.is === "which") return reading.isGuess ? undefined : reading;
	if (reading.is !== "question" || reading.question.ask !== "records") return undefined;
	const { question } = reading;
	if (question.topic !== undefined || question.facets.includes("last")) return undefined;
	return {
		is: "question",
		question: { ...question, records: ["papers"], facets: ["next", "due"] },
	};
};
