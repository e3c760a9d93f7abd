/** "How many clerks are there in Corve": places on boards are kept, and not how many people a body or a place has. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const people =
	"(?:people|persons|staff|employees|colleagues|folks?|officers|clerks|secretaries|chairs|chair(?:men|women|people|persons)|members|representatives|reps|deputies|managers|leads|guests)";
const counted = new RegExp(
	`^\\W*(?:(?:and|so|but|ok|hi)\\b\\W*)*(?:how many|what number of|(?:the |what(?:['’]?s| is) the )?(?:number|headcount) of) (?:[\\w-]+ )?${people}\\b`,
	"i",
);

/** Of a board its places are counted; what is read as the boards of a body, or as that body in short, counts none of its people. */
export const peopleCounted = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	if (!counted.test(text)) return undefined;
	const reading = read(text);
	if (reading.is !== "question") return undefined;
	const { ask, subjects } = reading.question;
	const isOfBody = subjects.some(({ kind }) => kind === "organisation" || kind === "person");
	const isCount = ask !== "seats" && ask !== "about";
	if (isCount || !isOfBody || subjects.some(({ kind }) => kind === "board")) return undefined;
	return { is: "not-held", matter: "how many people a body has" };
};
