/** "How many days until it meets" asks for the day of a meeting, and how far off that is. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const asks =
	/^\W*(?:and |so |ok )*how (?:many (?:days|weeks|more days)|long|soon)(?: is it| is there| are there| do we have| have we got| have i got)?(?: left| to go)? (?:until|till|til|before|to) (.+?)\W*$/i;
const meets = /\s+(?:next )?(?:meets?|sits?|is|happens)(?: again| next)?$/i;

export const countdown = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const whose = asks.exec(text)?.[1];
	if (whose === undefined) return undefined;
	const plain = whose.replace(meets, "");
	const reading = read(`when is ${plain}`);
	if (reading.is !== "question" || reading.question.ask !== "meetings") return undefined;
	const { question } = reading;
	if (question.facets.includes("last")) return undefined;
	return { is: "question", question: { ...question, facets: [...question.facets, "lateness"] } };
};
